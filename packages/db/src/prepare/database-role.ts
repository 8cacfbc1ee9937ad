/** The four login roles, each named by what runs under it. */
export type DatabaseRole = 'owner' | 'app' | 'system' | 'backup'

type RoleFacts = {
  name: string
  /** Settings of the role in Kilotoken's database, as the server stores them. Times in ms. */
  settings: Readonly<Record<string, string>>
}

const REQUEST_TIMEOUTS = {
  statement_timeout: '10000',
  lock_timeout: '2000',
  idle_in_transaction_session_timeout: '15000',
}

const SEARCH_PATH = { search_path: 'kilotoken, pg_temp' }

/**
 * Names and settings of the roles. Migrations name the roles too, so a name never changes.
 *
 * `pg_temp` is last on the path on purpose: unnamed, the server would look there first.
 */
export const DATABASE_ROLES: Readonly<Record<DatabaseRole, RoleFacts>> = {
  owner: { name: 'kilotoken_owner', settings: { ...SEARCH_PATH, lock_timeout: '10000' } },
  app: { name: 'kilotoken_app', settings: { ...SEARCH_PATH, ...REQUEST_TIMEOUTS } },
  system: { name: 'kilotoken_system', settings: { ...SEARCH_PATH, ...REQUEST_TIMEOUTS } },
  backup: { name: 'kilotoken_backup', settings: { ...SEARCH_PATH, default_transaction_read_only: 'on' } },
}

export const DATABASE_ROLE_KEYS = Object.keys(DATABASE_ROLES) as readonly DatabaseRole[]
