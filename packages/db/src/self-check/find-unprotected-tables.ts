import { sql } from 'drizzle-orm'
import type { Transaction } from '../connection/database.ts'

/**
 * Tables that hold rows of a team or a person and would show them to others: those with a column `team_id` or
 * `user_id`, and the teams and persons themselves.
 *
 * A materialised view or a foreign table with such a column is a finding as such: no policy can protect it.
 */
export async function findUnprotectedTables(tx: Transaction): Promise<string[]> {
  const rows = await tx.execute<{ finding: string }>(sql`
    select format('%I.%I %s', n.nspname, c.relname, case
      when c.relkind not in ('r', 'p') then 'holds team rows but is no table, so no policy can protect it'
      when not c.relrowsecurity then 'lacks row-level security'
      when not c.relforcerowsecurity then 'does not force row-level security on its owner'
      else 'has no policy' end) as finding
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'm', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and (exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('team_id', 'user_id')
          and a.attnum > 0 and not a.attisdropped)
        or n.nspname = 'kilotoken' and c.relname in ('teams', 'users'))
      and not (c.relkind in ('r', 'p') and c.relrowsecurity and c.relforcerowsecurity
        and exists (select from pg_policy p where p.polrelid = c.oid))
    order by 1`)
  return rows.map((row) => row.finding)
}
