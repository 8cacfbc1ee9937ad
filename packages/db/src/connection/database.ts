import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import type { Sql } from 'postgres'

type Orm = PostgresJsDatabase<Record<string, never>>
export type Transaction = Parameters<Parameters<Orm['transaction']>[0]>[0]

/** Key of a handle's inside. Not exported by the package, so only its own queries and commands can reach SQL. */
export const inside = Symbol('kilotoken.database')

/** A pool of connections under one role. Opaque: it can be handed to queries and commands and closed, nothing else. */
export interface Database {
  readonly [inside]: { readonly sql: Sql; readonly orm: Orm }
}
