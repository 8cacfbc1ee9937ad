import type { Sql } from 'postgres'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makePerson, makeTeam, type TestPerson } from '../../../test/people.ts'
import { createScratchDatabase, openAsAdmin, type ScratchDatabase } from '../../../test/scratch-database.ts'
import { close } from '../../connection/close.ts'
import { connect } from '../../connection/connect.ts'
import type { Database } from '../../connection/database.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { listAudit } from '../../queries/audit/list-audit.ts'
import { listMembers } from '../../queries/team/list-members.ts'
import { enterTeam } from '../../scope/enter-team.ts'
import { enterUser } from '../../scope/enter-user.ts'
import type { Role } from '../../scope/role.ts'
import type { TeamScope } from '../../scope/scope.ts'
import { changeRole } from './change-role.ts'
import { createTeam } from './create-team.ts'
import { deleteTeam } from './delete-team.ts'
import { inviteMember } from './invite-member.ts'
import { leaveTeam } from './leave-team.ts'
import { removeMember } from './remove-member.ts'
import { renameTeam } from './rename-team.ts'

let scratch: ScratchDatabase
let admin: Sql
let app: Database
let team: string
const NAMES = ['owner', 'second', 'admin', 'editor', 'viewer'] as const
const people = {} as Record<(typeof NAMES)[number], TestPerson>

beforeAll(async () => {
  scratch = await createScratchDatabase()
  admin = openAsAdmin(scratch.adminUrl)
  app = connect(scratch.appUrl, { max: 4, applicationName: 'team-test' })
  for (const name of NAMES) people[name] = await makePerson(admin, name)
})

beforeEach(async () => {
  team = await makeTeam(
    admin,
    'Planners',
    NAMES.map((name) => ({ person: people[name], role: name === 'second' ? ('owner' as const) : name })),
  )
})

afterAll(async () => {
  await close(app)
  await admin.end()
  await scratch.drop()
})

const as = <T>(who: keyof typeof people, act: (scope: TeamScope) => Promise<T>) =>
  enterTeam(app, { sessionSecret: people[who].sessionSecret, teamId: team }, 'mutation', act)
const codeOf = (error: unknown) => (error instanceof DomainError ? error.code : error)
const roleOf = async (who: keyof typeof people) => {
  const members = await as('owner', listMembers)
  return members.find(({ userId }) => userId === people[who].id)?.role
}
const give = (who: keyof typeof people, whom: keyof typeof people, role: Role) =>
  as(who, (scope) => changeRole(scope, { userId: people[whom].id, role })).catch(codeOf)
const remove = (who: keyof typeof people, whom: keyof typeof people) =>
  as(who, (scope) => removeMember(scope, { userId: people[whom].id })).catch(codeOf)
const log = async () =>
  (await as('owner', (scope) => listAudit(scope, { limit: 10 }))).entries.map(
    ({ action, actorName, subjectName, details }) => ({ action, actorName, subjectName, details }),
  )

test('whoever makes a team owns it', async () => {
  const { teamId } = await enterUser(app, people.viewer.sessionSecret, 'mutation', (scope) =>
    createTeam(scope, { name: 'Mine' }),
  )
  const entered = await enterTeam(
    app,
    { sessionSecret: people.viewer.sessionSecret, teamId },
    'query',
    async (scope) => ({ role: scope.role, log: await listAudit(scope, { limit: 5 }) }),
  )
  expect(entered.role).toBe('owner')
  expect(entered.log.entries).toMatchObject([{ action: 'team.created', subjectName: 'Mine', sequence: 1 }])
})

test('nobody gathers teams without end', async () => {
  const many = await makePerson(admin, 'many')
  for (let n = 0; n < 49; n += 1) await makeTeam(admin, `T${n}`, [{ person: many, role: 'viewer' }])
  const create = () =>
    enterUser(app, many.sessionSecret, 'mutation', (scope) => createTeam(scope, { name: 'One more' })).then(
      () => 'made',
      codeOf,
    )
  const outcomes = await Promise.all([create(), create()])
  expect(outcomes.toSorted()).toEqual(['LIMIT_REACHED', 'made'])
})

test('an administrator changes roles below owner, an owner any, and the log says so', async () => {
  expect(await give('admin', 'viewer', 'editor')).toBeUndefined()
  expect(await give('owner', 'editor', 'owner')).toBeUndefined()
  expect([await roleOf('viewer'), await roleOf('editor')]).toEqual(['editor', 'owner'])
  expect(await log()).toMatchObject([
    { actorName: 'owner', subjectName: 'editor', details: { from: 'editor', to: 'owner' } },
    { action: 'member.role_changed', actorName: 'admin', details: { from: 'viewer', to: 'editor' } },
  ])
  expect(await give('admin', 'viewer', 'editor')).toBeUndefined()
  expect(await log()).toHaveLength(2)
})

test('only an owner makes, changes or removes an owner', async () => {
  expect(await give('admin', 'admin', 'owner')).toBe('FORBIDDEN')
  expect(await give('admin', 'second', 'viewer')).toBe('FORBIDDEN')
  expect(await remove('admin', 'second')).toBe('FORBIDDEN')
  expect(await remove('owner', 'second')).toBeUndefined()
  expect(await give('owner', 'second', 'viewer')).toBe('NOT_FOUND')
})

test.each(['editor', 'viewer'] as const)(
  'past the policies of the procedures, the database refuses an %s',
  async (who) => {
    expect(await give(who, 'admin', 'viewer')).toBe('FORBIDDEN')
    expect(await remove(who, 'admin')).toBe('FORBIDDEN')
    expect(await as(who, (scope) => renameTeam(scope, { name: 'Taken' })).catch(codeOf)).toBe('FORBIDDEN')
    expect(await as(who, deleteTeam).catch(codeOf)).toBe('FORBIDDEN')
    const invite = as(who, (scope) => inviteMember(scope, { email: 'x@team.test', role: 'viewer' }))
    expect(await invite.catch(codeOf)).toBe('FORBIDDEN')
    expect(await roleOf('admin')).toBe('admin')
    expect(await log()).toEqual([])
  },
)

test('a removed member is out at the next call, and so are the invitations they gave', async () => {
  await as('admin', (scope) => inviteMember(scope, { email: 'new@team.test', role: 'viewer' }))
  await remove('owner', 'admin')
  expect(await as('admin', listMembers).catch(codeOf)).toBe('NOT_FOUND')
  const [left] = await admin`select count(*)::int as n from kilotoken.invitations where team_id = ${team}`
  expect(left?.n).toBe(0)
})

test('the last owner cannot leave, be removed, or become something else', async () => {
  expect(await remove('owner', 'second')).toBeUndefined()
  expect(await as('owner', leaveTeam).catch(codeOf)).toBe('LAST_OWNER')
  expect(await remove('owner', 'owner')).toBe('LAST_OWNER')
  expect(await give('owner', 'owner', 'admin')).toBe('LAST_OWNER')
  expect(await roleOf('owner')).toBe('owner')
})

test.each([
  ['leave', () => [as('owner', leaveTeam), as('second', leaveTeam)]],
  ['remove each other', () => [remove('owner', 'second'), remove('second', 'owner')]],
  ['demote each other', () => [give('owner', 'second', 'viewer'), give('second', 'owner', 'viewer')]],
] as const)('when two owners %s at once, one is refused', async (_, act) => {
  await Promise.allSettled(act())
  const [left] = await admin`select count(*)::int as owners from kilotoken.memberships
    where team_id = ${team} and role = 'owner'`
  expect(left?.owners).toBe(1)
})

test('a team is renamed by an administrator, closed or shared by an owner who has just proven who they are', async () => {
  await as('admin', (scope) => renameTeam(scope, { name: 'Thinkers' }))
  expect((await log())[0]).toMatchObject({ subjectName: 'Thinkers', details: { from: 'Planners' } })
  expect(await as('admin', deleteTeam).catch(codeOf)).toBe('FORBIDDEN')
  await admin`update kilotoken.sessions set proven_at = now() - interval '11 minutes'
    where id = ${people.owner.sessionId}`
  expect(await as('owner', deleteTeam).catch(codeOf)).toBe('PROOF_TOO_OLD')
  expect(await give('owner', 'editor', 'owner')).toBe('PROOF_TOO_OLD')
  expect(await give('owner', 'editor', 'admin')).toBeUndefined()
  const invite = as('owner', (scope) => inviteMember(scope, { email: 'heir@team.test', role: 'owner' }))
  expect(await invite.catch(codeOf)).toBe('PROOF_TOO_OLD')
  await as('second', deleteTeam)
  for (const who of NAMES) expect(await as(who, listMembers).catch(codeOf)).toBe('NOT_FOUND')
  await admin`update kilotoken.sessions set proven_at = now() where id = ${people.owner.sessionId}`
})
