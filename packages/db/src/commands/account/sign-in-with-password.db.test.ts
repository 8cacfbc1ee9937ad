import { hash } from '@node-rs/argon2'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { makePerson, makeTeam, type TestPerson } from '../../../test/people.ts'
import { createScratchDatabase, openAsAdmin, type ScratchDatabase } from '../../../test/scratch-database.ts'
import { close } from '../../connection/close.ts'
import { connect } from '../../connection/connect.ts'
import type { Database } from '../../connection/database.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { listAudit } from '../../queries/audit/list-audit.ts'
import { listAuditActors } from '../../queries/audit/list-audit-actors.ts'
import { enterTeam } from '../../scope/enter-team.ts'
import { enterUser } from '../../scope/enter-user.ts'
import { isOutdatedHash } from '../../secrets/argon2-costs.ts'
import { hashPassword } from '../../secrets/hash-password.ts'
import { issueResetLinkAsOperator } from './issue-reset-link-as-operator.ts'
import { signInWithPassword } from './sign-in-with-password.ts'
import { signOut } from './sign-out.ts'

const PASSWORD = 'vermilion otter ladder'

let scratch: ScratchDatabase
let admin: Sql
let app: Database
let ada: TestPerson

beforeAll(async () => {
  scratch = await createScratchDatabase()
  admin = openAsAdmin(scratch.adminUrl)
  app = connect(scratch.appUrl, { max: 4, applicationName: 'sign-in-test' })
  ada = await makePerson(admin, 'Ada', await hashPassword(PASSWORD, []))
})

afterAll(async () => {
  await close(app)
  await admin.end()
  await scratch.drop()
})

beforeEach(() => admin`truncate kilotoken.attempts`)

let callers = 0
const codeOf = (error: unknown) => (error instanceof DomainError ? error.code : error)
const signIn = (email: string, password: string, change: object = {}) =>
  signInWithPassword(app, { email, password, address: `192.0.2.${++callers}`, agent: 'test', ...change })
const nameOf = (secret: string) => enterUser(app, secret, 'query', async ({ user }) => user.name)

test('the right password begins a new session each time, and it can be ended', async () => {
  const [first, second] = [await signIn(ada.email, PASSWORD), await signIn(ada.email.toUpperCase(), PASSWORD)]
  expect(first).not.toBe(second)
  expect(await nameOf(first)).toBe('Ada')
  await enterUser(app, first, 'mutation', signOut)
  expect(await nameOf(first).catch(codeOf)).toBe('UNAUTHENTICATED')
  expect(await nameOf(second)).toBe('Ada')
})

test('a session that was in the browser before is ended, not taken over', async () => {
  const before = await signIn(ada.email, PASSWORD)
  const after = await signIn(ada.email, PASSWORD, { replaces: before })
  expect(after).not.toBe(before)
  expect(await nameOf(before).catch(codeOf)).toBe('UNAUTHENTICATED')
})

test('a wrong password, an unknown, a disabled and a passwordless account answer alike', async () => {
  const gone = await makePerson(admin, 'Gone', await hashPassword(PASSWORD, []))
  await admin`update kilotoken.users set disabled_at = now() where id = ${gone.id}`
  const linkOnly = await makePerson(admin, 'Link')
  for (const [email, password] of [
    [ada.email, 'vermilion otter ladders'],
    ['nobody@team.test', PASSWORD],
    ['not an address', PASSWORD],
    [gone.email, PASSWORD],
    [linkOnly.email, PASSWORD],
  ] as const) {
    const error = await signIn(email, password).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'WRONG_CREDENTIALS', params: {} })
  }
})

test('an unknown account takes as long as a wrong password', async () => {
  const times = { known: [] as number[], unknown: [] as number[] }
  const timed = async (email: string) => {
    const start = performance.now()
    await signIn(email, 'a wrong password entirely').catch(codeOf)
    return performance.now() - start
  }
  await timed('first@team.test')
  for (let round = 0; round < 9; round++) {
    times.known.push(await timed(ada.email))
    times.unknown.push(await timed(`nobody${round}@team.test`))
  }
  const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[4] ?? Number.NaN
  const ratio = median(times.unknown) / median(times.known)
  // Without the verification against nobody's hash it is below 0.3.
  expect(ratio).toBeGreaterThan(0.5)
  expect(ratio).toBeLessThan(2)
})

test('a hash with lower costs is made anew at the next sign-in', async () => {
  const weak = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 })
  const old = await makePerson(admin, 'Old', weak)
  await signIn(old.email, PASSWORD)
  const [row] = await admin<{ password_hash: string }[]>`
    select password_hash from kilotoken.users where id = ${old.id}`
  expect(isOutdatedHash(weak)).toBe(true)
  expect(isOutdatedHash(row?.password_hash ?? '')).toBe(false)
  await signIn(old.email, PASSWORD)
})

test('every team of the person sees it in its log, and no deleted one', async () => {
  const person = await makePerson(admin, 'Bea', await hashPassword(PASSWORD, []))
  const member = { person, role: 'viewer' as const }
  const teams = [await makeTeam(admin, 'One', [member]), await makeTeam(admin, 'Two', [member])]
  const deleted = await makeTeam(admin, 'Gone', [member])
  await admin`update kilotoken.teams set deleted_at = now() where id = ${deleted}`
  await signIn(person.email, PASSWORD)
  const rows = await admin<{ team_id: string; action: string }[]>`
    select team_id, action from kilotoken.audit_entries where actor_id = ${person.id}`
  expect(rows.map((row) => row.team_id).toSorted()).toEqual(teams.toSorted())
  expect(new Set(rows.map((row) => row.action))).toEqual(new Set(['account.signed_in']))
})

test('five attempts from one caller, then a wait; another caller is not held up', async () => {
  const from = { address: '198.51.100.7' }
  for (let n = 0; n < 5; n++)
    expect(await signIn(ada.email, 'wrong', from).catch(codeOf)).toBe('WRONG_CREDENTIALS')
  const error = await signIn(ada.email, PASSWORD, from).catch((caught: unknown) => caught)
  expect(error).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' })
  const wait = (error as DomainError).params.retryAfterSeconds as number
  expect(wait).toBeGreaterThan(890)
  expect(wait).toBeLessThanOrEqual(900)
  expect(await nameOf(await signIn(ada.email, PASSWORD))).toBe('Ada')
})

test('six attempts at once from one caller are six attempts', async () => {
  const from = { address: '198.51.100.8' }
  const outcomes = await Promise.all(
    Array.from({ length: 6 }, () => signIn(ada.email, 'wrong', from).catch(codeOf)),
  )
  expect(outcomes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(1)
})

test('the right password wipes out the slips before it, and does not count itself', async () => {
  const from = { address: '198.51.100.9' }
  for (let round = 0; round < 3; round++) {
    for (let n = 0; n < 4; n++)
      expect(await signIn(ada.email, 'wrong', from).catch(codeOf)).toBe('WRONG_CREDENTIALS')
    expect(await nameOf(await signIn(ada.email, PASSWORD, from))).toBe('Ada')
  }
  await admin`truncate kilotoken.attempts`
  for (let n = 0; n < 25; n++) await signIn(ada.email, PASSWORD, from)
  expect(await admin`select count(*)::int as left from kilotoken.attempts`).toEqual([{ left: 0 }])
})

test('guesses from many callers slow an account down: longer each time, and never for good', async () => {
  const guess = () => signIn(ada.email, 'wrong').catch((error: unknown) => error)
  for (let n = 0; n < 20; n++) expect(codeOf(await guess())).toBe('WRONG_CREDENTIALS')
  const waits: number[] = []
  for (let n = 0; n < 8; n++) {
    const error = await guess()
    expect(error).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' })
    const wait = (error as DomainError).params.retryAfterSeconds as number
    waits.push(wait)
    await admin`update kilotoken.attempts set window_start = window_start - ${`${wait} seconds`}::interval`
    expect(codeOf(await guess())).toBe('WRONG_CREDENTIALS')
  }
  expect(waits.slice(0, 7)).toEqual([15, 30, 60, 120, 240, 480, 900])
  expect(waits[7]).toBeLessThanOrEqual(900)
})

test('whoever fails to sign in is told of in the log of the person’s teams, without a name', async () => {
  const ben = await makePerson(admin, 'Ben', await hashPassword(PASSWORD, []))
  const team = await makeTeam(admin, 'Guessed at', [{ person: ben, role: 'owner' }])
  expect(await signIn(ben.email, 'a guess that is wrong').catch(codeOf)).toBe('WRONG_CREDENTIALS')
  await vi.waitFor(async () => {
    const entries = await admin`
      select action, actor_id, actor_name, subject_name from kilotoken.audit_entries where team_id = ${team}`
    expect([...entries]).toEqual([
      { action: 'account.sign_in_failed', actor_id: null, actor_name: 'unknown', subject_name: 'Ben' },
    ])
  })
  await issueResetLinkAsOperator(app, ben.email)
  await enterTeam(app, { sessionSecret: ben.sessionSecret, teamId: team }, 'query', async (scope) => {
    expect(await listAuditActors(scope)).toEqual([
      { id: null, name: 'operator' },
      { id: null, name: 'unknown' },
    ])
    for (const [actor, action] of [
      ['unknown', 'account.sign_in_failed'],
      ['operator', 'account.reset_link_issued'],
    ] as const) {
      const { entries } = await listAudit(scope, { actor, limit: 10 })
      expect(entries.map((entry) => entry.action)).toEqual([action])
    }
  })
})
