export type AdminEnvironment = {
  /** For links: the role that row-level security binds. */
  appUrl: string
  /** For what looks at every team: a role that may read all and write nothing. */
  backupUrl: string
  /** Where people reach the page, without a trailing slash. */
  address: string
}

/**
 * Reads what whoever starts the administration hands it.
 *
 * @throws Error naming the missing variable; never its value
 */
export function readAdminEnvironment(env: Readonly<Record<string, string | undefined>>): AdminEnvironment {
  return {
    appUrl: required(env, 'DATABASE_URL'),
    backupUrl: required(env, 'BACKUP_DATABASE_URL'),
    address: required(env, 'KILOTOKEN_ADDRESS'),
  }
}

function required(env: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = env[name]
  if (value === undefined || value === '') throw new Error(`${name} is not set`)
  return value
}
