import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { clientTarget } from './client-target.ts'
import { type Database, inside } from './database.ts'

const CONNECT_TIMEOUT_SECONDS = 5
const RECONNECT_PAUSE_SECONDS = 0.25

export type ConnectOptions = {
  /** Connections at most. Two cores serve 10 for the web and 5 for a worker; more only queue in the server. */
  max: number
  /** Shown in pg_stat_activity, so that an operator can tell the processes apart. */
  applicationName: string
}

/**
 * Opens a pool under the role the URL names. Connects on first use, and again by itself after the server was away.
 *
 * Calls made while the server is away fail at once or within 5 s; they are not queued until it is back. A transaction
 * whose connection is lost is refused with all it still had to say (docs/adr/0013).
 *
 * @throws TypeError when `url` is not a URL
 */
export function connect(url: string, { max, applicationName }: ConnectOptions): Database {
  const target = clientTarget(url)
  const sql = postgres(target.url, {
    ...target.options,
    max,
    connect_timeout: CONNECT_TIMEOUT_SECONDS,
    backoff: () => RECONNECT_PAUSE_SECONDS,
    connection: { application_name: applicationName },
    onnotice: () => undefined,
  })
  return { [inside]: { sql, orm: drizzle(sql) } }
}
