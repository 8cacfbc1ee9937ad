import type { Sql } from '@kilotoken/db/testing'

/** One text for everything stored of a team: as long as it stays the same, nothing was written there. */
export async function teamDigest(admin: Sql, team: string): Promise<string> {
  const tables = await admin<{ name: string }[]>`
    select table_name as name from information_schema.columns
    where table_schema = 'kilotoken' and column_name = 'team_id' order by 1`
  const parts = [`select id::text || t::text as line from kilotoken.teams t where id = $1`].concat(
    tables.map(({ name }) => `select '${name}' || t::text from kilotoken.${name} t where team_id = $1`),
  )
  const [row] = await admin.unsafe<{ digest: string }[]>(
    `select md5(string_agg(line, '' order by line)) as digest from (${parts.join(' union all ')}) lines`,
    [team],
  )
  if (row === undefined) throw new Error('no digest')
  return row.digest
}
