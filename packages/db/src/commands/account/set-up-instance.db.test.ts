import type { Sql } from 'postgres'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createScratchDatabase, openAsAdmin, type ScratchDatabase } from '../../../test/scratch-database.ts'
import { close } from '../../connection/close.ts'
import { connect } from '../../connection/connect.ts'
import type { Database } from '../../connection/database.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { isSetUp } from '../../queries/account/is-set-up.ts'
import { enterUser } from '../../scope/enter-user.ts'
import { issueSetupLink } from './issue-setup-link.ts'
import { setUpInstance } from './set-up-instance.ts'
import { signInWithPassword } from './sign-in-with-password.ts'

let scratch: ScratchDatabase
let admin: Sql
let app: Database

beforeAll(async () => {
  scratch = await createScratchDatabase()
  admin = openAsAdmin(scratch.adminUrl)
  app = connect(scratch.appUrl, { max: 4, applicationName: 'set-up-test' })
})

afterAll(async () => {
  await close(app)
  await admin.end()
  await scratch.drop()
})

beforeEach(async () => {
  await admin`alter table kilotoken.audit_entries disable trigger user`
  await admin`truncate kilotoken.users, kilotoken.teams, kilotoken.account_links, kilotoken.attempts cascade`
  await admin`alter table kilotoken.audit_entries enable trigger user`
  await admin`update kilotoken.instance set set_up_at = null`
})

const codeOf = (error: unknown) => (error instanceof DomainError ? error.code : error)
const PASSWORD = 'vermilion otter ladder'
const person = (secret: string, change: object = {}) => ({
  secret,
  name: 'Ada',
  email: 'Ada@Team.test',
  password: PASSWORD,
  teamName: 'Analytics',
  address: '192.0.2.1',
  ...change,
})

async function link(): Promise<string> {
  const secret = await issueSetupLink(app)
  if (secret === undefined) throw new Error('no link was issued')
  return secret
}

test('the link makes the first person, who owns a team and can sign in', async () => {
  const secret = await link()
  const { teamId } = await setUpInstance(app, person(secret))
  const session = await signInWithPassword(app, {
    email: 'ada@team.test',
    password: PASSWORD,
    address: '192.0.2.1',
    agent: 'test',
  })
  expect(await enterUser(app, session, 'query', async ({ user }) => user.email)).toBe('Ada@Team.test')
  expect(await admin`select role from kilotoken.memberships where team_id = ${teamId}`).toEqual([
    { role: 'owner' },
  ])
  expect(await admin`select action from kilotoken.audit_entries order by sequence`).toEqual([
    { action: 'team.created' },
    { action: 'account.signed_in' },
  ])
})

test('once somebody exists no link is issued, and those issued before are void', async () => {
  const [first, second] = [await link(), await link()]
  await setUpInstance(app, person(first))
  expect(await isSetUp(app)).toBe(true)
  expect(await issueSetupLink(app)).toBeUndefined()
  expect(await setUpInstance(app, person(second)).catch(codeOf)).toBe('ALREADY_SET_UP')
})

test('of two set-ups at once one wins, with one link and with two', async () => {
  const [first, second] = [await link(), await link()]
  const outcomes = await Promise.all(
    [first, first, second].map((secret, n) =>
      setUpInstance(app, person(secret, { email: `ada${n}@team.test` })).then(() => 'done', codeOf),
    ),
  )
  expect(outcomes.toSorted()).toEqual(['ALREADY_SET_UP', 'ALREADY_SET_UP', 'done'])
  expect(await admin`select count(*)::int as people from kilotoken.users`).toEqual([{ people: 1 }])
})

test('a link that is unknown, or older than half an hour, does nothing', async () => {
  const secret = await link()
  expect(await setUpInstance(app, person('x'.repeat(43))).catch(codeOf)).toBe('LINK_INVALID')
  await admin`update kilotoken.account_links set expires_at = now() - interval '1 second'`
  expect(await setUpInstance(app, person(secret)).catch(codeOf)).toBe('LINK_INVALID')
  expect(await isSetUp(app)).toBe(false)
})

test('a refused password leaves the link as it was', async () => {
  const secret = await link()
  const weak = person(secret, { password: 'Analytics2027!' })
  expect(await setUpInstance(app, weak).catch(codeOf)).toBe('PASSWORD_REFUSED')
  expect(await isSetUp(app)).toBe(false)
  await setUpInstance(app, person(secret))
  expect(await isSetUp(app)).toBe(true)
})
