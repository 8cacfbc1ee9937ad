import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePerson, makeTeam } from '../../../test/people.ts'
import { createScratchDatabase, openAsAdmin, type ScratchDatabase } from '../../../test/scratch-database.ts'
import { close } from '../../connection/close.ts'
import { connect } from '../../connection/connect.ts'
import type { Database } from '../../connection/database.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { enterUser } from '../../scope/enter-user.ts'
import { hashSecret, newSecret } from '../../secrets/secret.ts'
import { linkIdentity } from './link-identity.ts'
import { type ProvidedIdentity, signInWithIdentity } from './sign-in-with-identity.ts'
import { unlinkIdentities } from './unlink-identities.ts'

const ISSUER = 'https://id.example'

let scratch: ScratchDatabase
let admin: Sql
let app: Database
let made = 0

beforeAll(async () => {
  scratch = await createScratchDatabase()
  admin = openAsAdmin(scratch.adminUrl)
  app = connect(scratch.appUrl, { max: 4, applicationName: 'identity-test' })
  await admin`update kilotoken.instance set set_up_at = now()`
})

afterAll(async () => {
  await close(app)
  await admin.end()
  await scratch.drop()
})

const codeOf = (error: unknown) => (error instanceof DomainError ? error.code : error)
const somebody = (change: Partial<ProvidedIdentity> = {}): ProvidedIdentity => ({
  issuer: ISSUER,
  subject: `subject-${++made}`,
  email: `new.${made}@team.test`,
  isEmailVerified: true,
  name: 'New',
  ...change,
})
const signIn = (identity: ProvidedIdentity, mayCreate = false) =>
  signInWithIdentity(app, { identity, mayCreate, address: '192.0.2.1', agent: 'test' })
const nameOf = (outcome: Awaited<ReturnType<typeof signIn>>) =>
  'secret' in outcome
    ? enterUser(app, outcome.secret, 'query', async ({ user }) => user.name)
    : outcome.refused
const link = (sessionSecret: string, identity: ProvidedIdentity) =>
  enterUser(app, sessionSecret, 'mutation', (scope) => linkIdentity(scope, identity)).then(
    () => 'linked',
    codeOf,
  )

async function invite(email: string, days = 1): Promise<void> {
  const owner = await makePerson(admin, 'Owner')
  const team = await makeTeam(admin, 'Inviting', [{ person: owner, role: 'owner' }])
  await admin`insert into kilotoken.invitations (team_id, secret_hash, email, email_typed, role, invited_by, expires_at)
    values (${team}, ${hashSecret(newSecret())}, ${email}, ${email}, 'viewer', ${owner.id}, now() + ${`${days} days`}::interval)`
}

test('whoever is invited gets an account, and comes back by issuer and subject whatever the address is', async () => {
  const identity = somebody()
  expect(await nameOf(await signIn(identity))).toBe('NOT_INVITED')
  await invite(identity.email)
  expect(await nameOf(await signIn(identity))).toBe('New')
  const moved = { ...identity, email: 'another@team.test', isEmailVerified: false }
  expect(await nameOf(await signIn(moved))).toBe('New')
  expect(await nameOf(await signIn({ ...identity, issuer: 'https://other.example' }))).toBe('NOT_LINKED')
})

test('an invitation that has run out is none; whoever may create needs none', async () => {
  const identity = somebody()
  await invite(identity.email, -1)
  expect(await nameOf(await signIn(identity))).toBe('NOT_INVITED')
  expect(await nameOf(await signIn(identity, true))).toBe('New')
})

test('an address that is not verified makes no account, and one that is taken is not linked', async () => {
  expect(await nameOf(await signIn(somebody({ isEmailVerified: false }), true))).toBe('EMAIL_UNVERIFIED')
  const ada = await makePerson(admin, 'Ada')
  expect(await nameOf(await signIn(somebody({ email: ada.email.toUpperCase() }), true))).toBe('NOT_LINKED')
})

test('no account is made before the instance is set up', async () => {
  await admin`update kilotoken.instance set set_up_at = null`
  expect(await nameOf(await signIn(somebody(), true))).toBe('NOT_INVITED')
  await admin`update kilotoken.instance set set_up_at = now()`
})

test('a disabled person stays out', async () => {
  const identity = somebody()
  await signIn(identity, true)
  await admin`update kilotoken.users set disabled_at = now() where email = ${identity.email}`
  expect(await nameOf(await signIn(identity, true))).toBe('NOT_INVITED')
})

test('linking takes a fresh proof, and an identity belongs to one person', async () => {
  const [ada, ben] = [await makePerson(admin, 'Ada', 'a hash'), await makePerson(admin, 'Ben')]
  const identity = somebody({ email: ada.email })
  await admin`update kilotoken.sessions set proven_at = now() - interval '11 minutes' where id = ${ada.sessionId}`
  expect(await link(ada.sessionSecret, identity)).toBe('PROOF_TOO_OLD')
  await admin`update kilotoken.sessions set proven_at = now() where id = ${ada.sessionId}`
  expect(await link(ada.sessionSecret, identity)).toBe('linked')
  expect(await link(ada.sessionSecret, identity)).toBe('linked')
  expect(await link(ben.sessionSecret, identity)).toBe('FORBIDDEN')
  expect(await nameOf(await signIn(identity))).toBe('Ada')
})

test('unlinking needs a password to be left', async () => {
  const ada = await makePerson(admin, 'Ada', 'a hash')
  const identity = somebody({ email: ada.email })
  await link(ada.sessionSecret, identity)
  const unlink = (sessionSecret: string) =>
    enterUser(app, sessionSecret, 'mutation', (scope) => unlinkIdentities(scope, { issuer: ISSUER }))
  await unlink(ada.sessionSecret)
  expect(await nameOf(await signIn(identity))).toBe('NOT_LINKED')
  const created = await signIn(somebody(), true)
  expect(await unlink('secret' in created ? created.secret : '').catch(codeOf)).toBe('FORBIDDEN')
})

test('the teams’ logs tell of a link and of its end, once each', async () => {
  const ada = await makePerson(admin, 'Ada', 'a hash')
  const team = await makeTeam(admin, 'Watching', [{ person: ada, role: 'owner' }])
  const identity = somebody({ email: ada.email })
  await link(ada.sessionSecret, identity)
  await link(ada.sessionSecret, identity)
  for (let times = 0; times < 2; times += 1)
    await enterUser(app, ada.sessionSecret, 'mutation', (scope) =>
      unlinkIdentities(scope, { issuer: ISSUER }),
    )
  const entries =
    await admin`select action from kilotoken.audit_entries where team_id = ${team} order by sequence`
  expect(entries.map(({ action }) => action)).toEqual([
    'account.provider_linked',
    'account.provider_unlinked',
  ])
})
