import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createScratchDatabase, openAsAdmin, type ScratchDatabase } from '../../test/scratch-database.ts'

// Written by hand, not read from the migrations: a new table must be added here, and so be thought about.
const EXPECTED: Record<string, { app: string; system: string; backup: string }> = {
  account_links: { app: 'SELECT INSERT UPDATE', system: 'SELECT DELETE', backup: 'SELECT' },
  attempts: { app: 'SELECT INSERT UPDATE DELETE', system: 'SELECT DELETE', backup: 'SELECT' },
  audit_entries: { app: 'SELECT INSERT', system: '', backup: 'SELECT' },
  audit_heads: { app: 'SELECT INSERT UPDATE', system: '', backup: 'SELECT' },
  identities: { app: 'SELECT INSERT DELETE', system: '', backup: 'SELECT' },
  instance: { app: 'SELECT UPDATE', system: '', backup: 'SELECT' },
  invitations: { app: 'SELECT INSERT UPDATE DELETE', system: '', backup: 'SELECT' },
  memberships: { app: 'SELECT INSERT UPDATE DELETE', system: '', backup: 'SELECT' },
  plan_drafts: { app: 'SELECT INSERT UPDATE DELETE', system: '', backup: 'SELECT' },
  plan_versions: { app: 'SELECT INSERT', system: '', backup: 'SELECT' },
  plans: { app: 'SELECT INSERT UPDATE DELETE', system: '', backup: 'SELECT' },
  sessions: { app: 'SELECT INSERT UPDATE DELETE', system: 'SELECT DELETE', backup: 'SELECT' },
  team_limits: { app: 'SELECT INSERT UPDATE', system: '', backup: 'SELECT' },
  teams: { app: 'SELECT INSERT UPDATE', system: '', backup: 'SELECT' },
  users: { app: 'SELECT INSERT UPDATE', system: '', backup: 'SELECT' },
  catalogue_accelerators: { app: 'SELECT', system: '', backup: 'SELECT' },
  catalogue_models: { app: 'SELECT', system: '', backup: 'SELECT' },
  catalogue_nodes: { app: 'SELECT', system: '', backup: 'SELECT' },
  deliveries: { app: 'SELECT INSERT UPDATE', system: '', backup: 'SELECT' },
  job_requests: { app: 'INSERT', system: 'SELECT UPDATE DELETE', backup: 'SELECT' },
  run_files: { app: 'SELECT INSERT', system: '', backup: 'SELECT' },
  run_results: { app: 'SELECT INSERT', system: '', backup: 'SELECT' },
  runs: { app: 'SELECT INSERT UPDATE DELETE', system: '', backup: 'SELECT' },
  schedule_clocks: { app: 'SELECT INSERT UPDATE DELETE', system: 'SELECT', backup: 'SELECT' },
  schedule_slots: { app: 'SELECT INSERT', system: '', backup: 'SELECT' },
  schedules: { app: 'SELECT INSERT UPDATE DELETE', system: '', backup: 'SELECT' },
  sample_plans: { app: 'SELECT', system: '', backup: 'SELECT' },
  schema_migrations: { app: 'SELECT', system: '', backup: 'SELECT' },
  worker_heartbeats: { app: 'SELECT', system: 'SELECT INSERT UPDATE DELETE', backup: 'SELECT' },
}

let scratch: ScratchDatabase
let admin: Sql

beforeAll(async () => {
  scratch = await createScratchDatabase()
  admin = openAsAdmin(scratch.adminUrl)
})

afterAll(async () => {
  await admin.end()
  await scratch.drop()
})

async function attempt(url: string, statement: string): Promise<string> {
  const sql = openAsAdmin(url)
  try {
    await sql.unsafe(statement)
    return 'done'
  } catch (error) {
    return (error as { code: string }).code
  } finally {
    await sql.end()
  }
}

test('every table gives each role exactly what is listed here', async () => {
  const rows = await admin<{ name: string; role: 'app' | 'system' | 'backup'; held: string }[]>`
    select c.relname as name, role, coalesce(string_agg(p.privilege, ' ' order by p.rank)
      filter (where has_table_privilege('kilotoken_' || role, c.oid, p.privilege)), '') as held
    from pg_class c
    cross join unnest(array['app', 'system', 'backup']) role
    cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN'])
      with ordinality p(privilege, rank)
    where c.relnamespace = 'kilotoken'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
    group by 1, 2`
  const found: Record<string, Record<string, string>> = {}
  for (const { name, role, held } of rows) found[name] = { ...found[name], [role]: held }
  expect(found).toEqual(EXPECTED)
})

test('the queue is the system role’s to use and nobody else’s to see', async () => {
  const rows = await admin<{ role: string; tables: number }[]>`
    select role, count(*) filter (where has_schema_privilege(role, 'kilotoken_queue', 'usage')
      and has_table_privilege(role, c.oid, 'select'))::int as tables
    from pg_class c cross join unnest(array['kilotoken_app', 'kilotoken_system']) role
    where c.relnamespace = 'kilotoken_queue'::regnamespace and c.relkind in ('r', 'p') group by 1 order by 1`
  const [app, system] = rows
  expect(app).toEqual({ role: 'kilotoken_app', tables: 0 })
  expect(system?.tables).toBeGreaterThan(0)
})

test('tables belong to the owner', async () => {
  const owners = await admin`
    select distinct relowner::regrole::text as owner from pg_class where relnamespace = 'kilotoken'::regnamespace`
  expect(owners).toEqual([{ owner: 'kilotoken_owner' }])
})

const DENIED = '42501'

test.each([
  ['appUrl', 'delete from kilotoken.sample_plans', DENIED],
  ['appUrl', `insert into kilotoken.worker_heartbeats (worker_id, version) values ('x', '1')`, DENIED],
  ['appUrl', 'create table kilotoken.planted ()', DENIED],
  ['appUrl', 'create schema planted', DENIED],
  ['appUrl', 'set role kilotoken_owner', DENIED],
  ['appUrl', 'alter table kilotoken.sample_plans disable row level security', DENIED],
  ['systemUrl', 'select * from kilotoken.sample_plans', DENIED],
  ['systemUrl', 'create table kilotoken.planted ()', DENIED],
  ['backupUrl', 'delete from kilotoken.worker_heartbeats', '25006'],
  ['backupUrl', 'begin read write; delete from kilotoken.worker_heartbeats', DENIED],
  ['backupUrl', 'select * from kilotoken.worker_heartbeats', 'done'],
  ['appUrl', 'update kilotoken.plan_versions set note = null', DENIED],
  ['appUrl', 'delete from kilotoken.audit_entries', DENIED],
  ['ownerUrl', 'truncate kilotoken.audit_entries', DENIED],
  ['appUrl', 'select * from kilotoken.catalogue_models', 'done'],
] as const)('%s: %s -> %s', async (url, statement, outcome) => {
  expect(await attempt(scratch[url], statement)).toBe(outcome)
})

test('a table of a later migration is readable by the backup and closed to the rest', async () => {
  expect(await attempt(scratch.ownerUrl, 'create table later (n int)')).toBe('done')
  expect(await attempt(scratch.backupUrl, 'select * from later')).toBe('done')
  expect(await attempt(scratch.appUrl, 'select * from later')).toBe(DENIED)
  expect(await attempt(scratch.systemUrl, 'select * from later')).toBe(DENIED)
})

test('a function of a later migration is closed to everybody until opened', async () => {
  expect(
    await attempt(scratch.ownerUrl, `create function later_fn() returns int language sql as 'select 1'`),
  ).toBe('done')
  expect(await attempt(scratch.appUrl, 'select later_fn()')).toBe(DENIED)
})
