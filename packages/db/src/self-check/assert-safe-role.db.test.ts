import { randomUUID } from 'node:crypto'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createScratchDatabase, openAsAdmin, type ScratchDatabase } from '../../test/scratch-database.ts'
import { close } from '../connection/close.ts'
import { connect } from '../connection/connect.ts'
import { parsedUrl } from '../connection/parsed-url.ts'
import { DomainError } from '../errors/domain-error.ts'
import { assertSafeRole } from './assert-safe-role.ts'

let scratch: ScratchDatabase
let owner: Sql
let admin: Sql

beforeAll(async () => {
  scratch = await createScratchDatabase()
  owner = openAsAdmin(scratch.ownerUrl)
  admin = openAsAdmin(scratch.adminUrl)
})

afterAll(async () => {
  await owner.end()
  await admin.end()
  await scratch.drop()
})

/** What the check says on a fresh connection; empty when it lets the role pass. */
async function findings(url: string): Promise<readonly string[]> {
  const database = connect(url, { max: 1, applicationName: 'self-check-test' })
  try {
    await assertSafeRole(database)
    return []
  } catch (error) {
    if (error instanceof DomainError && error.code === 'DATABASE_ROLE_UNSAFE')
      return error.params.findings as string[]
    throw error
  } finally {
    await close(database)
  }
}

async function planted(planter: Sql, plant: string, remove: string): Promise<readonly string[]> {
  await planter.unsafe(plant)
  try {
    return await findings(scratch.appUrl)
  } finally {
    await planter.unsafe(remove)
  }
}

const PROTECT = `alter table planted enable row level security; alter table planted force row level security;
  create policy tenant on planted using (team_id = nullif(current_setting('app.team_id', true), '')::uuid);`

test('the app and the system role of a fresh instance pass', async () => {
  expect(await findings(scratch.appUrl)).toEqual([])
  expect(await findings(scratch.systemUrl)).toEqual([])
})

test('a superuser is refused, also behind a weaker current role', async () => {
  const { username } = parsedUrl(scratch.adminUrl)
  expect(await findings(scratch.adminUrl)).toContain(`role ${username} can act as superuser ${username}`)
  const masked = parsedUrl(scratch.adminUrl)
  masked.searchParams.set('role', 'kilotoken_app')
  expect(await findings(masked.href)).toContain(`role ${username} can act as superuser ${username}`)
})

test('the owner of tables is refused', async () => {
  expect(await findings(scratch.ownerUrl)).toEqual([
    'role kilotoken_owner can act as kilotoken_owner, which owns tables of schema kilotoken',
    'role kilotoken_owner can act as kilotoken_owner, which owns tables of schema kilotoken_queue',
  ])
})

test.each([
  ['which bypasses row-level security', 'login bypassrls', '', 1],
  ['kilotoken_owner, which owns tables of schema kilotoken', 'login', 'in role kilotoken_owner', 2],
])('a role that %s is refused', async (finding, powers, membership, count) => {
  const name = `kt_test_role_${randomUUID().slice(0, 8)}`
  await admin.unsafe(`create role ${name} ${powers} password 'planted' ${membership}`)
  try {
    const url = parsedUrl(scratch.appUrl)
    url.username = name
    url.password = 'planted'
    expect(await findings(url.href)).toEqual(Array(count).fill(expect.stringContaining(finding)))
  } finally {
    await admin.unsafe(`drop role ${name}`)
  }
})

test.each([
  ['without row-level security', '', 'kilotoken.planted lacks row-level security'],
  [
    'whose owner is exempt',
    PROTECT.replace('alter table planted force row level security;', ''),
    'kilotoken.planted does not force row-level security on its owner',
  ],
  ['without a policy', `${PROTECT} drop policy tenant on planted;`, 'kilotoken.planted has no policy'],
])('a table with team_id %s is refused', async (_, protection, finding) => {
  const plant = `create table planted (team_id uuid not null); ${protection}`
  expect(await planted(owner, plant, 'drop table planted')).toEqual([finding])
})

test('a table with team_id and the full protection passes, and so does a view with the rights of its reader', async () => {
  const plant = `create table planted (team_id uuid not null); ${PROTECT}
    create view planted_view with (security_invoker = on) as select * from planted;`
  expect(await planted(owner, plant, 'drop view planted_view; drop table planted')).toEqual([])
})

test('so is a table with rows of persons', async () => {
  expect(await planted(owner, 'create table planted (user_id uuid not null)', 'drop table planted')).toEqual([
    'kilotoken.planted lacks row-level security',
  ])
})

test('a partition is a table of its own', async () => {
  const plant = `create table planted (team_id uuid not null, month int) partition by list (month); ${PROTECT}
    create table planted_1 partition of planted for values in (1);`
  expect(await planted(owner, plant, 'drop table planted')).toEqual([
    'kilotoken.planted_1 lacks row-level security',
  ])
})

test('a materialised view of team rows is refused', async () => {
  const plant = `create table planted (team_id uuid not null); ${PROTECT}
    create materialized view planted_totals as select team_id, count(*) from planted group by 1;`
  expect(await planted(owner, plant, 'drop materialized view planted_totals; drop table planted')).toEqual([
    'kilotoken.planted_totals holds team rows but is no table, so no policy can protect it',
  ])
})

test('a view with the rights of its owner is refused, whoever made it', async () => {
  expect(
    await planted(owner, 'create view sample_keys as select key from sample_plans', 'drop view sample_keys'),
  ).toEqual(['view kilotoken.sample_keys lacks security_invoker'])
  const outside = `create view public.sample_keys with (security_invoker = off) as select key from kilotoken.sample_plans;
    grant select on public.sample_keys to kilotoken_app;`
  expect(await planted(admin, outside, 'drop view public.sample_keys')).toEqual([
    'view public.sample_keys lacks security_invoker',
  ])
})
