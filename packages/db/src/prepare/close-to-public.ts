import type { Sql } from 'postgres'
import type { TargetDatabase } from './ensure-database.ts'
import { quoteIdentifier } from './quote.ts'

/**
 * Takes from everybody what Postgres gives to everybody: connecting, temporary tables, and the schema `public`.
 *
 * Only in the database that is Kilotoken's own. A database the admin named may hold others' tables, and losing
 * `public` would break them; there Kilotoken relies on its own schema and search path alone.
 */
export async function closeToPublic(owner: Sql, target: TargetDatabase): Promise<void> {
  if (!target.isOwn) return
  const [row] = await owner<{ is_open: boolean }[]>`
    select has_database_privilege('public', current_database(), 'connect')
      or has_database_privilege('public', current_database(), 'temporary')
      or has_schema_privilege('public', 'public', 'usage') or has_schema_privilege('public', 'public', 'create') as is_open`
  if (!row?.is_open) return
  await owner.unsafe(`revoke all on database ${quoteIdentifier(target.name)} from public`)
  await owner.unsafe('revoke all on schema public from public')
}
