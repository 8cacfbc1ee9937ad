import { sql } from 'drizzle-orm'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePerson, makeTeam, type TestPerson } from '../../test/people.ts'
import { createScratchDatabase, openAsAdmin, type ScratchDatabase } from '../../test/scratch-database.ts'
import { close } from '../connection/close.ts'
import { connect } from '../connection/connect.ts'
import type { Database } from '../connection/database.ts'
import { DomainError } from '../errors/domain-error.ts'
import { enterTeam } from './enter-team.ts'
import { enterUser } from './enter-user.ts'
import { enterVisitor } from './enter-visitor.ts'
import { work } from './scope.ts'

let scratch: ScratchDatabase
let admin: Sql
let app: Database
let ada: TestPerson
let ben: TestPerson
let adasTeam: string
let bensTeam: string

beforeAll(async () => {
  scratch = await createScratchDatabase()
  admin = openAsAdmin(scratch.adminUrl)
  app = connect(scratch.appUrl, { max: 2, applicationName: 'scope-test' })
  ada = await makePerson(admin, 'Ada')
  ben = await makePerson(admin, 'Ben')
  adasTeam = await makeTeam(admin, 'Analytics', [{ person: ada, role: 'viewer' }])
  bensTeam = await makeTeam(admin, 'Billing', [{ person: ben, role: 'owner' }])
})

afterAll(async () => {
  await close(app)
  await admin.end()
  await scratch.drop()
})

const codeOf = (error: unknown) => (error instanceof DomainError ? error.code : error)
const enter = (person: TestPerson, teamId: string) =>
  enterTeam(app, { sessionSecret: person.sessionSecret, teamId }, 'query', async ({ role, user }) => ({
    role,
    name: user.name,
  }))

const counts = sql`select (select count(*)::int from users) as users, (select count(*)::int from teams) as teams,
  (select count(*)::int from memberships) as memberships, (select count(*)::int from sessions) as sessions`

test('a member enters with the role they hold', async () => {
  expect(await enter(ada, adasTeam)).toEqual({ role: 'viewer', name: 'Ada' })
  expect(await enter(ben, bensTeam)).toEqual({ role: 'owner', name: 'Ben' })
})

test('a team of others, one that is not, and a deleted one are the same: not found', async () => {
  const deleted = await makeTeam(admin, 'Gone', [{ person: ada, role: 'owner' }])
  await admin`update kilotoken.teams set deleted_at = now() where id = ${deleted}`
  for (const teamId of [bensTeam, crypto.randomUUID(), deleted])
    expect(await enter(ada, teamId).catch(codeOf)).toBe('NOT_FOUND')
})

test('a visitor sees nobody, a person themselves, a member their team', async () => {
  const visitor = await enterVisitor(app, 'query', async (scope) => (await scope[work].tx.execute(counts))[0])
  expect(visitor).toEqual({ users: 0, teams: 0, memberships: 0, sessions: 0 })
  const person = await enterUser(
    app,
    ben.sessionSecret,
    'query',
    async (scope) => (await scope[work].tx.execute(counts))[0],
  )
  expect(person).toEqual({ users: 1, teams: 1, memberships: 1, sessions: 1 })
})

test.each([
  ['ended', (id: string) => admin`delete from kilotoken.sessions where id = ${id}`],
  [
    'idle for eight days',
    (id: string) =>
      admin`update kilotoken.sessions set last_seen_at = now() - interval '8 days' where id = ${id}`,
  ],
  ['past its end', (id: string) => admin`update kilotoken.sessions set expires_at = now() where id = ${id}`],
  [
    'of a disabled person',
    (id: string) => admin`update kilotoken.users set disabled_at = now()
      where id = (select user_id from kilotoken.sessions where id = ${id})`,
  ],
])('a session %s is refused at the next call', async (_, end) => {
  const cleo = await makePerson(admin, 'Cleo')
  const whoAmI = () => enterUser(app, cleo.sessionSecret, 'query', async ({ user }) => user.name)
  expect(await whoAmI()).toBe('Cleo')
  await end(cleo.sessionId)
  expect(await whoAmI().catch(codeOf)).toBe('UNAUTHENTICATED')
})

test('a query cannot write, and a write that a policy refuses is forbidden', async () => {
  const rename = (mode: 'query' | 'mutation') =>
    enterTeam(app, { sessionSecret: ada.sessionSecret, teamId: adasTeam }, mode, (scope) =>
      scope[work].tx.execute(sql`insert into plans (team_id, name, version, created_by_name, updated_by_name)
        values (${adasTeam}, '"A viewer writes"', 1, 'Ada', 'Ada')`),
    )
  expect(await rename('query').catch((error: { code: string }) => error.code)).toBe('25006')
  expect(await rename('mutation').catch(codeOf)).toBe('FORBIDDEN')
})

test('nothing of one caller stays on the connection for the next', async () => {
  await enter(ben, bensTeam)
  const [left] = await enterVisitor(app, 'query', (scope) =>
    scope[work].tx.execute(
      sql`select my_id() as id, my_team() as team, my_role() as role, my_secret() as secret`,
    ),
  )
  expect(left).toEqual({ id: null, team: null, role: null, secret: null })
})
