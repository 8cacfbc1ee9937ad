import { sql } from 'drizzle-orm'
import type { Transaction } from '../connection/database.ts'

/**
 * Views that read with their owner's rights and so past the reader's policies: those without `security_invoker`.
 *
 * Looks at Kilotoken's schema and at every other view the role can read, but not at views of an extension, which a
 * server's admin installs for everybody.
 */
export async function findViewsWithOwnersRights(tx: Transaction): Promise<string[]> {
  const rows = await tx.execute<{ finding: string }>(sql`
    select format('view %I.%I lacks security_invoker', n.nspname, c.relname) as finding
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'v' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and (n.nspname = 'kilotoken' or has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select'))
      and not exists (select from pg_depend d
        where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
      and not coalesce((select option_value::boolean from pg_options_to_table(c.reloptions)
        where option_name = 'security_invoker'), false)
    order by 1`)
  return rows.map((row) => row.finding)
}
