import { sql } from 'drizzle-orm'
import type { Transaction } from '../connection/database.ts'

/**
 * Powers by which the connected role stands above row-level security, directly or by a role it may become.
 *
 * The session's role counts too: `set role` to a weaker one can be undone by whoever can send a statement.
 */
export async function findUnsafePowers(tx: Transaction): Promise<string[]> {
  const rows = await tx.execute<{ finding: string }>(sql`
    with mine as (
      select distinct me.name, r.oid, r.rolname, r.rolsuper, r.rolbypassrls
      from (values (current_user::text), (session_user::text)) me(name)
      join pg_roles r on pg_has_role(me.name, r.oid, 'member')
    )
    select format('role %I can act as superuser %I', name, rolname) as finding from mine where rolsuper
    union all
    select format('role %I can act as %I, which bypasses row-level security', name, rolname)
    from mine where rolbypassrls and not rolsuper
    union all
    select distinct format('role %I can act as %I, which owns tables of schema %I', m.name, m.rolname, n.nspname)
    from mine m join pg_class c on c.relowner = m.oid and c.relkind in ('r', 'p', 'v', 'm', 'f')
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    order by 1`)
  return rows.map((row) => row.finding)
}
