import type { Sql } from 'postgres'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makePerson, makeSession, makeTeam, type TestPerson } from '../../../test/people.ts'
import { createScratchDatabase, openAsAdmin, type ScratchDatabase } from '../../../test/scratch-database.ts'
import { close } from '../../connection/close.ts'
import { connect } from '../../connection/connect.ts'
import type { Database } from '../../connection/database.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { listSessions } from '../../queries/account/list-sessions.ts'
import { enterTeam } from '../../scope/enter-team.ts'
import { enterUser } from '../../scope/enter-user.ts'
import type { TeamScope } from '../../scope/scope.ts'
import { hashPassword } from '../../secrets/hash-password.ts'
import { acceptInvitation } from '../team/accept-invitation.ts'
import { createTeam } from '../team/create-team.ts'
import { inviteMember } from '../team/invite-member.ts'
import { changeName } from './change-name.ts'
import { changePassword } from './change-password.ts'
import { forgetExpired } from './forget-expired.ts'
import { issueResetLink } from './issue-reset-link.ts'
import { issueResetLinkAsOperator } from './issue-reset-link-as-operator.ts'
import { requestLink } from './request-link.ts'
import { resetPassword } from './reset-password.ts'
import { revokeOtherSessions } from './revoke-other-sessions.ts'
import { revokeSession } from './revoke-session.ts'
import { signInWithLink } from './sign-in-with-link.ts'
import { signInWithPassword } from './sign-in-with-password.ts'

const OLD = 'vermilion otter ladder'
const NEW = 'granite piccolo harvest'

let scratch: ScratchDatabase
let admin: Sql
let app: Database
let oldHash: string

beforeAll(async () => {
  scratch = await createScratchDatabase()
  admin = openAsAdmin(scratch.adminUrl)
  app = connect(scratch.appUrl, { max: 4, applicationName: 'recovery-test' })
  oldHash = await hashPassword(OLD, [])
})

afterAll(async () => {
  await close(app)
  await admin.end()
  await scratch.drop()
})

beforeEach(() => admin`truncate kilotoken.attempts`)

let callers = 0
const codeOf = (error: unknown) => (error instanceof DomainError ? error.code : error)
const from = () => ({ address: `192.0.2.${++callers}`, agent: 'test' })
const person = (name: string) => makePerson(admin, name, oldHash)
const isLive = (sessionSecret: string) =>
  enterUser(app, sessionSecret, 'query', async () => true).catch(() => false)
const signIn = (email: string, password: string) =>
  signInWithPassword(app, { email, password, ...from() }).then(() => 'in', codeOf)
const actionsOf = async (team: string) =>
  (await admin`select action from kilotoken.audit_entries where team_id = ${team} order by sequence`).map(
    (row) => row.action,
  )

async function resetLinkOf({ email }: TestPerson): Promise<string> {
  const link = await requestLink(app, { kind: 'reset', email, ...from() })
  if (link === undefined) throw new Error('no link was made')
  return link.secret
}

test('a reset link sets the password once, ends every session and voids the links beside it', async () => {
  const ada = await person('Ada')
  const team = await makeTeam(admin, 'One', [{ person: ada, role: 'viewer' }])
  const [secret, other] = [await resetLinkOf(ada), await resetLinkOf(ada)]
  expect(await resetPassword(app, { secret, password: NEW, ...from() })).toEqual({ email: ada.email })
  expect(await isLive(ada.sessionSecret)).toBe(false)
  expect([await signIn(ada.email, OLD), await signIn(ada.email, NEW)]).toEqual(['WRONG_CREDENTIALS', 'in'])
  for (const used of [secret, other])
    expect(await resetPassword(app, { secret: used, password: OLD, ...from() }).catch(codeOf)).toBe(
      'LINK_INVALID',
    )
  // The failure is written when it is written: the answer does not wait for it.
  const done = (await actionsOf(team)).filter((action) => action !== 'account.sign_in_failed')
  expect(done).toEqual(['account.password_reset', 'account.signed_in'])
})

test('of two who use one link at once, one does', async () => {
  const ada = await person('Ada')
  const secret = await resetLinkOf(ada)
  const outcomes = await Promise.all(
    [NEW, `${NEW} two`].map((password) =>
      resetPassword(app, { secret, password, ...from() }).then(() => 'done', codeOf),
    ),
  )
  expect(outcomes.toSorted()).toEqual(['LINK_INVALID', 'done'])
})

test('a refused password leaves the link; an old link, one of another kind and one of a disabled person do nothing', async () => {
  const ada = await person('Ada')
  const secret = await resetLinkOf(ada)
  const reset = (password: string, of = secret) =>
    resetPassword(app, { secret: of, password, ...from() }).then(() => 'done', codeOf)
  expect(await reset('short')).toBe('PASSWORD_REFUSED')
  await admin`update kilotoken.users set disabled_at = now() where id = ${ada.id}`
  expect(await reset(NEW)).toBe('LINK_INVALID')
  await admin`update kilotoken.users set disabled_at = null where id = ${ada.id}`
  const signInLink = await requestLink(app, { kind: 'sign_in', email: ada.email, ...from() })
  expect(await reset(NEW, signInLink?.secret)).toBe('LINK_INVALID')
  await admin`update kilotoken.account_links set expires_at = now() where user_id = ${ada.id}`
  expect(await reset(NEW)).toBe('LINK_INVALID')
})

test('an address nobody has makes no link, and asking is limited by address', async () => {
  const ask = (email: string) => requestLink(app, { kind: 'reset', email, ...from() })
  for (let n = 0; n < 5; n++) expect(await ask('nobody@team.test')).toBeUndefined()
  expect(await ask('Nobody@Team.test').catch(codeOf)).toBe('TOO_MANY_ATTEMPTS')
})

test('a mailed link signs in once, and shows that the address is its owner’s', async () => {
  const ada = await person('Ada')
  const link = await requestLink(app, { kind: 'sign_in', email: ada.email, ...from() })
  const secret = link?.secret ?? ''
  expect(await isLive(await signInWithLink(app, { secret, ...from() }))).toBe(true)
  expect(await signInWithLink(app, { secret, ...from() }).catch(codeOf)).toBe('LINK_INVALID')
  const [row] = await admin`select email_verified_at from kilotoken.users where id = ${ada.id}`
  expect(row?.email_verified_at).toBeInstanceOf(Date)
})

test('the first proof of an address ends every way in that was there before; later ones end nothing', async () => {
  const ada = await person('Ada')
  await admin`insert into kilotoken.identities (issuer, subject, user_id) values ('i', ${ada.id}, ${ada.id})`
  const pending = await resetLinkOf(ada)
  const byLink = async () => {
    const link = await requestLink(app, { kind: 'sign_in', email: ada.email, ...from() })
    return signInWithLink(app, { secret: link?.secret ?? '', ...from() })
  }
  const first = await byLink()
  expect(await Promise.all([first, ada.sessionSecret].map(isLive))).toEqual([true, false])
  expect(await signIn(ada.email, OLD)).toBe('WRONG_CREDENTIALS')
  expect(await admin`select from kilotoken.identities where user_id = ${ada.id}`).toHaveLength(0)
  expect(await resetPassword(app, { secret: pending, password: NEW, ...from() }).catch(codeOf)).toBe(
    'LINK_INVALID',
  )
  await resetPassword(app, { secret: await resetLinkOf(ada), password: NEW, ...from() })
  const second = await byLink()
  expect(await Promise.all([await byLink(), second].map(isLive))).toEqual([true, true])
  expect(await signIn(ada.email, NEW)).toBe('in')
})

test('changing the password asks for the current one, and leaves one new session', async () => {
  const ada = await person('Ada')
  const team = await makeTeam(admin, 'One', [{ person: ada, role: 'owner' }])
  const elsewhere = await makeSession(admin, ada.id)
  const change = (currentPassword: string) =>
    changePassword(app, {
      sessionSecret: ada.sessionSecret,
      currentPassword,
      newPassword: NEW,
      ...from(),
    })
  expect(await change(NEW).catch(codeOf)).toBe('WRONG_CREDENTIALS')
  const secret = await change(OLD)
  expect(await Promise.all([secret, ada.sessionSecret, elsewhere.sessionSecret].map(isLive))).toEqual([
    true,
    false,
    false,
  ])
  expect([await signIn(ada.email, OLD), await signIn(ada.email, NEW)]).toEqual(['WRONG_CREDENTIALS', 'in'])
  expect((await actionsOf(team))[0]).toBe('account.password_changed')
})

test('guesses at the current password are limited like sign-ins', async () => {
  const ada = await person('Ada')
  const guess = () =>
    changePassword(app, {
      sessionSecret: ada.sessionSecret,
      currentPassword: 'a guess',
      newPassword: NEW,
      address: '198.51.100.20',
      agent: 'test',
    }).catch(codeOf)
  for (let n = 0; n < 5; n++) expect(await guess()).toBe('WRONG_CREDENTIALS')
  expect(await guess()).toBe('TOO_MANY_ATTEMPTS')
})

test('sessions are listed and ended: one, all others, and never those of somebody else', async () => {
  const [ada, ben] = [await person('Ada'), await person('Ben')]
  const [second, third] = [await makeSession(admin, ada.id), await makeSession(admin, ada.id)]
  const asAda = <T>(act: Parameters<typeof enterUser<T>>[3]) =>
    enterUser(app, ada.sessionSecret, 'mutation', act)
  const listed = await asAda(listSessions)
  expect(listed.filter((session) => session.isCurrent).map(({ id }) => id)).toEqual([ada.sessionId])
  expect(listed).toHaveLength(3)
  const revoke = (sessionId: string) => asAda((scope) => revokeSession(scope, { sessionId }))
  await revoke(second.sessionId)
  expect(await isLive(second.sessionSecret)).toBe(false)
  expect(await revoke(ben.sessionId).catch(codeOf)).toBe('NOT_FOUND')
  expect(await asAda(revokeOtherSessions)).toBe(1)
  expect(await Promise.all([ada, third, ben].map((of) => isLive(of.sessionSecret)))).toEqual([
    true,
    false,
    true,
  ])
})

test('an owner makes a link for a member whose every team is theirs, and for nobody else', async () => {
  const [owner, admin_, member, stranger] = await Promise.all(['Ow', 'Ad', 'Me', 'St'].map(person))
  if (!(owner && admin_ && member && stranger)) throw new Error('people are missing')
  const team = await makeTeam(admin, 'One', [
    { person: owner, role: 'owner' },
    { person: admin_, role: 'admin' },
    { person: member, role: 'editor' },
  ])
  const as = (who: TestPerson, target: TestPerson, change: Partial<TeamScope> = {}) =>
    enterTeam(app, { sessionSecret: who.sessionSecret, teamId: team }, 'mutation', (scope) =>
      issueResetLink({ ...scope, ...change }, { userId: target.id }),
    ).then((secret) => ({ secret }), codeOf)
  const made = await as(owner, member)
  expect(made).toMatchObject({ secret: expect.stringMatching(/^[\w-]{43}$/) })
  expect(await as(admin_, member)).toBe('FORBIDDEN')
  // With the role taken for granted the rows still tell who owns what.
  expect(await as(admin_, member, { role: 'owner' })).toBe('RESET_REACHES_OTHER_TEAMS')
  expect(await as(owner, owner)).toBe('FORBIDDEN')
  const old = new Date(Date.now() - 11 * 60_000)
  expect(await as(owner, member, { provenAt: old })).toBe('PROOF_TOO_OLD')
  expect(await as(owner, stranger)).toBe('NOT_FOUND')
  await makeTeam(admin, 'Other', [
    { person: stranger, role: 'owner' },
    { person: member, role: 'viewer' },
  ])
  expect(await as(owner, member)).toBe('RESET_REACHES_OTHER_TEAMS')
  expect(await actionsOf(team)).toEqual(['account.reset_link_issued'])
})

test.each(['makes', 'joins'])('an owner’s link is void once its person %s another team', async (how) => {
  const [owner, member, other] = await Promise.all(['Ow', 'Me', 'Ot'].map(person))
  if (!(owner && member && other)) throw new Error('people are missing')
  const team = await makeTeam(admin, 'One', [
    { person: owner, role: 'owner' },
    { person: member, role: 'editor' },
  ])
  const elsewhere = await makeTeam(admin, 'Other', [{ person: other, role: 'owner' }])
  const inside = <T>(who: TestPerson, teamId: string, act: (scope: TeamScope) => Promise<T>) =>
    enterTeam(app, { sessionSecret: who.sessionSecret, teamId }, 'mutation', act)
  const link = await inside(owner, team, (scope) => issueResetLink(scope, { userId: member.id }))
  const invitation = await inside(other, elsewhere, (scope) =>
    inviteMember(scope, { email: member.email, role: 'viewer' }),
  )
  await enterUser(app, member.sessionSecret, 'mutation', (scope) =>
    how === 'makes' ? createTeam(scope, { name: 'Own' }) : acceptInvitation(scope, invitation),
  )
  expect(await resetPassword(app, { secret: link, password: NEW, ...from() }).catch(codeOf)).toBe(
    'LINK_INVALID',
  )
  expect(await isLive(member.sessionSecret)).toBe(true)
})

test('the operator’s link works, and the teams see who made it', async () => {
  const ada = await person('Ada')
  const team = await makeTeam(admin, 'One', [{ person: ada, role: 'owner' }])
  const secret = await issueResetLinkAsOperator(app, ada.email.toUpperCase())
  await resetPassword(app, { secret, password: NEW, ...from() })
  const [entry] = await admin`
    select actor_id, actor_name, subject_name from kilotoken.audit_entries where team_id = ${team} order by sequence`
  expect(entry).toEqual({ actor_id: null, actor_name: 'operator', subject_name: 'Ada' })
  expect(await issueResetLinkAsOperator(app, 'nobody@team.test').catch(codeOf)).toBe('NOT_FOUND')
})

test('a name is changed for oneself', async () => {
  const ada = await person('Ada')
  await enterUser(app, ada.sessionSecret, 'mutation', (scope) => changeName(scope, { name: 'Ada L.' }))
  expect(await enterUser(app, ada.sessionSecret, 'query', async ({ user }) => user.name)).toBe('Ada L.')
})

test('use is written down at most once a minute, by reads too', async () => {
  const ada = await person('Ada')
  const age = async (interval: string) => {
    await admin`update kilotoken.sessions set last_seen_at = now() - ${interval}::interval where id = ${ada.sessionId}`
    await isLive(ada.sessionSecret)
    const [row] = await admin<{ age: number }[]>`
      select extract(epoch from now() - last_seen_at)::float8 as age from kilotoken.sessions where id = ${ada.sessionId}`
    return row?.age ?? Number.NaN
  }
  expect(await age('50 seconds')).toBeGreaterThan(49)
  expect(await age('70 seconds')).toBeLessThan(10)
})

test('what has run out is forgotten, and nothing else', async () => {
  const ada = await person('Ada')
  const ended = await makeSession(admin, ada.id)
  await admin`update kilotoken.sessions set expires_at = now() - interval '1 minute' where id = ${ended.sessionId}`
  await admin`truncate kilotoken.account_links`
  await resetLinkOf(ada)
  await admin`update kilotoken.account_links set expires_at = now() - interval '1 minute'`
  const live = await resetLinkOf(ada)
  await admin`insert into kilotoken.attempts (key, window_start, count) values ('old', now() - interval '25 hours', 1)`
  const system = connect(scratch.systemUrl, { max: 1, applicationName: 'forget-test' })
  expect(await forgetExpired(system)).toEqual({ sessions: 1, links: 1, attempts: 1 })
  await close(system)
  expect(await isLive(ada.sessionSecret)).toBe(true)
  await resetPassword(app, { secret: live, password: NEW, ...from() })
})
