import { close } from '../connection/close.ts'
import { connect } from '../connection/connect.ts'
import { inside } from '../connection/database.ts'
import { parsedUrl } from '../connection/parsed-url.ts'
import { migrationState } from '../migrations/migration-state.ts'
import { OWN_DATABASE } from '../prepare/ensure-database.ts'
import { quoteIdentifier } from '../prepare/quote.ts'

/** What a database turned out to hold. */
export type ReadThrough = { isNewer: boolean; tables: number; rows: number }

/**
 * Reads every row of Kilotoken's tables to its last byte, so that a page that does not match its checksum shows.
 *
 * @param adminUrl a superuser: any other role would see no team's rows
 * @throws what the server says about the first table that cannot be read
 */
export async function readThrough(adminUrl: string): Promise<ReadThrough> {
  const url = parsedUrl(adminUrl)
  url.pathname = `/${OWN_DATABASE}`
  const database = connect(url.href, { max: 1, applicationName: 'kilotoken-backup' })
  const { sql } = database[inside]
  try {
    const isNewer = (await migrationState(database)) === 'ahead'
    const tables = await sql<{ name: string }[]>`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'kilotoken' and c.relkind = 'r' order by c.relname`
    let rows = 0
    for (const { name } of tables) {
      const table = `kilotoken.${quoteIdentifier(name)}`
      // The length of each row as text makes the server fetch what is stored out of line, too.
      const [read] = await sql.unsafe<{ rows: string }[]>(
        `select count(*)::text as rows, sum(length(t::text)) as bytes from ${table} t`,
      )
      rows += Number(read?.rows)
    }
    return { isNewer, tables: tables.length, rows }
  } finally {
    await close(database)
  }
}
