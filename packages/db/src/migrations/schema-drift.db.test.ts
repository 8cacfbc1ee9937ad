import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import type { Sql } from 'postgres'
import { expect, test } from 'vitest'
import { createEmptyDatabase, createScratchDatabase, openAsAdmin } from '../../test/scratch-database.ts'

const SCHEMA = join(import.meta.dirname, '../schema')
const META = join(import.meta.dirname, '../../drizzle/meta')

/** What drizzle derives from the schema's files, every one of them, as `npm run generate` does. */
async function declaredSchema() {
  const files = readdirSync(SCHEMA).filter((file) => file.endsWith('.ts'))
  const modules: object[] = await Promise.all(files.map((file) => import(join(SCHEMA, file))))
  return generateDrizzleJson(Object.assign({}, ...modules), undefined, ['kilotoken'])
}

/** Columns, indexes and constraints as the server has them. The order of columns is left out: ALTER cannot set it. */
async function describeTables(sql: Sql): Promise<string[]> {
  const rows = await sql<{ line: string }[]>`
    with tables as (
      select oid, relname from pg_class
      where relnamespace = 'kilotoken'::regnamespace and relkind in ('r', 'p') and relname <> 'schema_migrations')
    select concat_ws(' ', relname, attname, format_type(atttypid, atttypmod), case when attnotnull then 'not null' end,
      pg_get_expr(adbin, adrelid), nullif(attidentity::text, ''), nullif(attgenerated::text, '')) as line
    from tables join pg_attribute on attrelid = tables.oid and attnum > 0 and not attisdropped
    left join pg_attrdef on adrelid = attrelid and adnum = attnum
    union all select pg_get_indexdef(indexrelid) from tables join pg_index on indrelid = tables.oid
    union all select concat_ws(' ', relname, conname, pg_get_constraintdef(pg_constraint.oid))
    from tables join pg_constraint on conrelid = tables.oid and contype <> 'n'
    order by line`
  return rows.map(({ line }) => line)
}

async function describe(database: { adminUrl: string; drop: () => Promise<void> }, statements: string[]) {
  const sql = openAsAdmin(database.adminUrl)
  try {
    for (const statement of statements) await sql.unsafe(statement)
    return await describeTables(sql)
  } finally {
    await sql.end()
    await database.drop()
  }
}

test('the newest snapshot is the schema: nothing is left to generate', async () => {
  const snapshots = readdirSync(META).filter((file) => file.endsWith('_snapshot.json'))
  const newest = JSON.parse(readFileSync(join(META, snapshots.sort().at(-1) ?? ''), 'utf8'))
  const { id, prevId } = newest
  expect(newest).toEqual(JSON.parse(JSON.stringify({ ...(await declaredSchema()), id, prevId })))
})

test('the migrations make the tables the schema declares', async () => {
  const statements = await generateMigration(generateDrizzleJson({}), await declaredSchema())
  const declared = await describe(await createEmptyDatabase(), statements)
  expect(declared).toContain('catalogue_nodes document jsonb not null')
  expect(await describe(await createScratchDatabase(), [])).toEqual(declared)
})
