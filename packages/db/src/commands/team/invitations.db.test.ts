import type { Sql } from 'postgres'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makePerson, makeTeam, type TestPerson } from '../../../test/people.ts'
import { createScratchDatabase, openAsAdmin, type ScratchDatabase } from '../../../test/scratch-database.ts'
import { close } from '../../connection/close.ts'
import { connect } from '../../connection/connect.ts'
import type { Database } from '../../connection/database.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { getInvitation } from '../../queries/team/get-invitation.ts'
import { listInvitations } from '../../queries/team/list-invitations.ts'
import { enterTeam } from '../../scope/enter-team.ts'
import { enterUser } from '../../scope/enter-user.ts'
import type { Role } from '../../scope/role.ts'
import type { TeamScope } from '../../scope/scope.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { acceptInvitationAsNew } from './accept-invitation-as-new.ts'
import { inviteMember } from './invite-member.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'

let scratch: ScratchDatabase
let admin: Sql
let app: Database
let team: string
let ada: TestPerson
let adam: TestPerson
let ben: TestPerson

beforeAll(async () => {
  scratch = await createScratchDatabase()
  admin = openAsAdmin(scratch.adminUrl)
  app = connect(scratch.appUrl, { max: 4, applicationName: 'invitation-test' })
  ada = await makePerson(admin, 'Ada')
  adam = await makePerson(admin, 'Adam')
})

beforeEach(async () => {
  ben = await makePerson(admin, 'Ben')
  team = await makeTeam(admin, 'Planners', [
    { person: ada, role: 'owner' },
    { person: adam, role: 'admin' },
  ])
})

afterAll(async () => {
  await close(app)
  await admin.end()
  await scratch.drop()
})

const codeOf = (error: unknown) => (error instanceof DomainError ? error.code : error)
const as = <T>(person: TestPerson, act: (scope: TeamScope) => Promise<T>) =>
  enterTeam(app, { sessionSecret: person.sessionSecret, teamId: team }, 'mutation', act)
const invite = (person: TestPerson, email: string, role: Role = 'editor') =>
  as(person, (scope) => inviteMember(scope, { email, role }))
const accept = (person: TestPerson, secret: string) =>
  enterUser(app, person.sessionSecret, 'mutation', (scope) => acceptInvitation(scope, { secret }))
const look = (secret: string) => getInvitation(app, { secret })
const guest = { name: 'Cleo', password: 'vermilion otter ladder', address: '192.0.2.1', agent: 'test' }
const joinAsNew = (secret: string) => acceptInvitationAsNew(app, { secret, ...guest })
const roleOf = async (userId: string) => {
  const [row] =
    await admin`select role from kilotoken.memberships where team_id = ${team} and user_id = ${userId}`
  return row?.role
}

test('whoever holds the link sees team, role, inviter and address, and using it takes an address that fits', async () => {
  const { secret, expiresAt } = await invite(adam, ben.email.toUpperCase())
  expect(expiresAt.getTime() - Date.now()).toBeGreaterThan(71.9 * 3_600_000)
  expect(await look(secret)).toMatchObject({
    teamName: 'Planners',
    role: 'editor',
    invitedByName: 'Adam',
    email: ben.email.toUpperCase(),
    hasAccount: true,
  })
  const other = await makePerson(admin, 'Dan')
  const refusal = await accept(other, secret).catch((error: DomainError) => error)
  expect(refusal).toMatchObject({
    code: 'INVITATION_FOR_ANOTHER_ADDRESS',
    params: { invited: ben.email.toUpperCase(), signedInAs: other.email },
  })
  expect(await accept(ben, secret)).toEqual({ teamId: team })
  expect(await roleOf(ben.id)).toBe('editor')
  const [entry] = await admin`select action, actor_name, details from kilotoken.audit_entries
    where team_id = ${team} order by sequence desc limit 1`
  expect(entry).toEqual({ action: 'member.joined', actor_name: 'Ben', details: { role: 'editor' } })
})

test('an invitation works once, also for two at the same moment', async () => {
  const { secret } = await invite(ada, ben.email)
  const outcomes = await Promise.all([1, 2].map(() => accept(ben, secret).then(() => 'joined', codeOf)))
  expect(outcomes.toSorted()).toEqual(['LINK_INVALID', 'joined'])
  expect(await look(secret).catch(codeOf)).toBe('LINK_INVALID')
})

test('somebody new gets account, place and session in one step, or nothing', async () => {
  const email = `cleo.${crypto.randomUUID()}@team.test`
  const { secret } = await invite(ada, email)
  expect(await look(secret)).toMatchObject({ hasAccount: false })
  const weak = acceptInvitationAsNew(app, { secret, ...guest, password: 'short' })
  expect(await weak.catch(codeOf)).toBe('PASSWORD_REFUSED')
  const outcomes = await Promise.allSettled([joinAsNew(secret), joinAsNew(secret)])
  const joined = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
  expect(joined).toHaveLength(1)
  const { sessionSecret, teamId } = joined[0] ?? { sessionSecret: '', teamId: '' }
  const me = await enterTeam(app, { sessionSecret, teamId }, 'query', async ({ user, role }) => ({
    ...user,
    role,
  }))
  expect(me).toMatchObject({ name: 'Cleo', email, role: 'editor' })
})

test('an account that exists is not made again by whoever holds the link', async () => {
  const { secret } = await invite(ada, ben.email)
  expect(await joinAsNew(secret).catch(codeOf)).toBe('EMAIL_TAKEN')
  expect(await roleOf(ben.id)).toBeUndefined()
  expect(await accept(ben, secret)).toEqual({ teamId: team })
})

test.each([
  [
    'is too old',
    (id: string) => admin`update kilotoken.invitations set expires_at = now() where team_id = ${id}`,
  ],
  ['was closed', (id: string) => admin`update kilotoken.teams set deleted_at = now() where id = ${id}`],
  [
    'was given by somebody who may no longer invite',
    (id: string) => admin`update kilotoken.memberships set role = 'editor' where team_id = ${id}`,
  ],
  [
    'was given by somebody who is gone',
    (id: string) => admin`delete from kilotoken.memberships where team_id = ${id}`,
  ],
])('an invitation that %s does not work', async (_, spoil) => {
  const { secret } = await invite(adam, ben.email)
  await spoil(team)
  expect(await look(secret).catch(codeOf)).toBe('LINK_INVALID')
  expect(await accept(ben, secret).catch(codeOf)).toBe('LINK_INVALID')
  expect(await roleOf(ben.id)).toBeUndefined()
})

test('an owner’s invitation needs an owner, when it is given and when it is taken', async () => {
  expect(await invite(adam, ben.email, 'owner').catch(codeOf)).toBe('FORBIDDEN')
  const { secret } = await invite(ada, ben.email, 'owner')
  await admin`update kilotoken.memberships set role = 'admin' where team_id = ${team} and user_id = ${ada.id}`
  expect(await accept(ben, secret).catch(codeOf)).toBe('LINK_INVALID')
  await admin`update kilotoken.memberships set role = 'owner' where team_id = ${team} and user_id = ${ada.id}`
  await accept(ben, secret)
  expect(await roleOf(ben.id)).toBe('owner')
})

test('a new invitation for an address replaces the open one; a withdrawn one is worth nothing', async () => {
  const first = await invite(ada, ben.email, 'viewer')
  const second = await invite(adam, ben.email, 'admin')
  expect(await look(first.secret).catch(codeOf)).toBe('LINK_INVALID')
  const open = await as(adam, listInvitations)
  expect(open).toMatchObject([{ role: 'admin', invitedByName: 'Adam', isExpired: false }])
  await as(ada, (scope) => withdrawInvitation(scope, { invitationId: open[0]?.id ?? '' }))
  expect(await look(second.secret).catch(codeOf)).toBe('LINK_INVALID')
  const again = as(ada, (scope) => withdrawInvitation(scope, { invitationId: open[0]?.id ?? '' }))
  expect(await again.catch(codeOf)).toBe('NOT_FOUND')
})

test('a member is not invited, and an address that is none is refused', async () => {
  expect(await invite(ada, adam.email).catch(codeOf)).toBe('ALREADY_MEMBER')
  expect(await invite(ada, 'nobody').catch(codeOf)).toBe('EMAIL_REFUSED')
})

test('members and open invitations together are at most fifty, also for two at once', async () => {
  await admin`insert into kilotoken.invitations (team_id, secret_hash, email, email_typed, role, invited_by, expires_at)
    select ${team}, sha256((${team} || n)::bytea), n || '@team.test', n || '@team.test', 'viewer', ${ada.id},
      now() + interval '1 hour' from generate_series(1, 47) n`
  const outcomes = await Promise.all(
    ['a@team.test', 'b@team.test'].map((email) => invite(ada, email).then(() => 'invited', codeOf)),
  )
  expect(outcomes.toSorted()).toEqual(['LIMIT_REACHED', 'invited'])
  await admin`update kilotoken.invitations set expires_at = now() where team_id = ${team}`
  expect(await invite(ada, 'c@team.test')).toBeDefined()
})

test('a team gives twenty invitations an hour, and five to one address', async () => {
  for (let n = 0; n < 5; n += 1) await invite(ada, ben.email)
  expect(await invite(ada, ben.email).catch(codeOf)).toBe('TOO_MANY_ATTEMPTS')
  const outcomes: unknown[] = []
  for (let n = 0; n < 16; n += 1)
    outcomes.push(await invite(ada, `${n}.${team}@team.test`).then(() => 'invited', codeOf))
  expect(outcomes.slice(0, 15)).toEqual(Array(15).fill('invited'))
  expect(outcomes[15]).toBe('TOO_MANY_ATTEMPTS')
})

test('a viewer past the policies sees no invitation and withdraws none', async () => {
  await invite(ada, ben.email)
  const [row] = await admin`select id from kilotoken.invitations where team_id = ${team}`
  const vera = await makePerson(admin, 'Vera')
  await admin`insert into kilotoken.memberships (team_id, user_id, role) values (${team}, ${vera.id}, 'viewer')`
  expect(await as(vera, listInvitations)).toEqual([])
  const withdraw = as(vera, (scope) => withdrawInvitation(scope, { invitationId: row?.id }))
  expect(await withdraw.catch(codeOf)).toBe('NOT_FOUND')
})
