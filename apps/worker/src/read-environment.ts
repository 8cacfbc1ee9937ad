export type Environment = {
  /** The app role's URL: what job handlers will use. */
  databaseUrl: string
  /** The system role's URL: heartbeats, later the queue. */
  systemDatabaseUrl: string
}

/**
 * Reads the settings of the process.
 *
 * @throws Error naming the missing variable; never its value
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  return {
    databaseUrl: required(env, 'DATABASE_URL'),
    systemDatabaseUrl: required(env, 'SYSTEM_DATABASE_URL'),
  }
}

function required(env: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = env[name]
  if (value === undefined || value === '') throw new Error(`${name} is not set`)
  return value
}
