import type { Sql } from 'postgres'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makePerson, makeTeam, type TestPerson } from '../../test/people.ts'
import { createScratchDatabase, openAsAdmin, type ScratchDatabase } from '../../test/scratch-database.ts'
import { renameTeam } from '../commands/team/rename-team.ts'
import { close } from '../connection/close.ts'
import { connect } from '../connection/connect.ts'
import type { Database } from '../connection/database.ts'
import { enterTeam } from '../scope/enter-team.ts'
import { CHAIN_START, chainHash } from './chain-hash.ts'
import { verifyAudit } from './verify-audit.ts'

let scratch: ScratchDatabase
let admin: Sql
let app: Database
let backup: Database
let ada: TestPerson
let team: string

beforeAll(async () => {
  scratch = await createScratchDatabase()
  admin = openAsAdmin(scratch.adminUrl)
  app = connect(scratch.appUrl, { max: 2, applicationName: 'audit-test' })
  backup = connect(scratch.backupUrl, { max: 1, applicationName: 'audit-test' })
  ada = await makePerson(admin, 'Ada')
  await admin`alter table kilotoken.audit_entries disable trigger append_only`
})

beforeEach(async () => {
  team = await makeTeam(admin, 'Planners', [{ person: ada, role: 'owner' }])
  for (const name of ['one', 'two', 'three', 'four'])
    await enterTeam(app, { sessionSecret: ada.sessionSecret, teamId: team }, 'mutation', (scope) =>
      renameTeam(scope, { name }),
    )
})

afterAll(async () => {
  await Promise.all([close(app), close(backup)])
  await admin.end()
  await scratch.drop()
})

const verdict = async () => (await verifyAudit(backup)).find(({ teamId }) => teamId === team)

test('a log as it was written is intact, and two at once write one chain', async () => {
  await Promise.all(
    ['five', 'six'].map((name) =>
      enterTeam(app, { sessionSecret: ada.sessionSecret, teamId: team }, 'mutation', (scope) =>
        renameTeam(scope, { name }),
      ),
    ),
  )
  expect(await verdict()).toMatchObject({ entries: 6, broken: undefined })
})

test.each([
  [
    'what it says',
    (id: string) =>
      admin`update kilotoken.audit_entries set actor_name = 'Eve' where team_id = ${id} and sequence = 2`,
  ],
  [
    'its details',
    (id: string) =>
      admin`update kilotoken.audit_entries set details = '{}' where team_id = ${id} and sequence = 2`,
  ],
  [
    'its time',
    (id: string) =>
      admin`update kilotoken.audit_entries set at = at - interval '1 ms' where team_id = ${id} and sequence = 2`,
  ],
])('an entry of which somebody changed %s', async (_, tamper) => {
  await tamper(team)
  expect(await verdict()).toMatchObject({ broken: { kind: 'changed', sequence: 2 } })
})

test('an entry that was written anew, with a hash that fits it', async () => {
  await rewrite(2, { actor_name: 'Eve' })
  expect(await verdict()).toMatchObject({ broken: { kind: 'changed', sequence: 2 } })
})

test('the newest entry written anew', async () => {
  await rewrite(4, { actor_name: 'Eve' })
  expect(await verdict()).toMatchObject({ broken: { kind: 'changed', sequence: 4 } })
})

test.each([1, 2])('an entry that was taken out: %i', async (sequence) => {
  await admin`delete from kilotoken.audit_entries where team_id = ${team} and sequence = ${sequence}`
  expect(await verdict()).toMatchObject({ broken: { kind: 'missing', sequence } })
})

test('a log that was cut short, or emptied', async () => {
  await admin`delete from kilotoken.audit_entries where team_id = ${team} and sequence >= 3`
  expect(await verdict()).toMatchObject({ broken: { kind: 'cut_short', sequence: 3 } })
  await admin`delete from kilotoken.audit_entries where team_id = ${team}`
  expect(await verdict()).toMatchObject({ broken: { kind: 'cut_short', sequence: 1 } })
})

test('an entry that was put in after the last, or before the first', async () => {
  await copy(4, 5)
  expect(await verdict()).toMatchObject({ broken: { kind: 'inserted', sequence: 5 } })
  await copy(1, 0)
  expect(await verdict()).toMatchObject({ broken: { kind: 'inserted', sequence: 0 } })
})

test('a head that was taken away with the entries left', async () => {
  await admin`delete from kilotoken.audit_heads where team_id = ${team}`
  expect(await verdict()).toMatchObject({ broken: { kind: 'inserted', sequence: 1 } })
})

test('a log that was wiped out, head and all', async () => {
  await admin`delete from kilotoken.audit_heads where team_id = ${team}`
  await admin`delete from kilotoken.audit_entries where team_id = ${team}`
  expect(await verdict()).toMatchObject({ broken: { kind: 'cut_short', sequence: 1 } })
})

/** What somebody with every right and the source code would write. */
async function rewrite(sequence: number, change: { actor_name: string }): Promise<void> {
  await admin`update kilotoken.audit_entries set ${admin(change)} where team_id = ${team} and sequence = ${sequence}`
  const [row] =
    await admin`select * from kilotoken.audit_entries where team_id = ${team} and sequence = ${sequence}`
  if (row === undefined) throw new Error('no entry')
  const hash = chainHash(row.previous_hash ?? CHAIN_START, {
    teamId: row.team_id,
    sequence,
    at: row.at,
    actorId: row.actor_id,
    actorName: row.actor_name,
    action: row.action,
    subjectId: row.subject_id,
    subjectName: row.subject_name,
    details: row.details,
  })
  await admin`update kilotoken.audit_entries set hash = ${hash} where team_id = ${team} and sequence = ${sequence}`
}

async function copy(from: number, to: number): Promise<void> {
  await admin`insert into kilotoken.audit_entries
    select team_id, ${to}, at, actor_id, actor_name, action, subject_id, subject_name, details, previous_hash, hash
    from kilotoken.audit_entries where team_id = ${team} and sequence = ${from}`
}
