import { close, connect, type Database, DomainError } from '@kilotoken/db'
import {
  createScratchDatabase,
  makePerson,
  makeTeam,
  openAsAdmin,
  type ScratchDatabase,
  type Sql,
  type TestPerson,
} from '@kilotoken/db/testing'
import { TRPCError } from '@trpc/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ApiContext } from '../../src/server/api-context.ts'
import { appRouter } from '../../src/server/app-router.ts'
import { answerDownload } from '../../src/server/plan/answer-download.ts'
import { allows } from '../../src/server/policy.ts'

let scratch: ScratchDatabase
let admin: Sql
let app: Database
let team: string
const people: Record<'ann' | 'wei' | 'eve', TestPerson> = {} as never

beforeAll(async () => {
  scratch = await createScratchDatabase()
  admin = openAsAdmin(scratch.adminUrl)
  app = connect(scratch.appUrl, { max: 2, applicationName: 'plan-router-test' })
  for (const name of ['ann', 'wei', 'eve'] as const) people[name] = await makePerson(admin, name)
  team = await makeTeam(admin, 'Planners', [
    { person: people.ann, role: 'owner' },
    { person: people.wei, role: 'editor' },
  ])
  await makeTeam(admin, 'Elsewhere', [{ person: people.eve, role: 'owner' }])
})

afterAll(async () => {
  await close(app)
  await admin.end()
  await scratch.drop()
})

const contextOf = (who: keyof typeof people | undefined): ApiContext => ({
  database: app,
  caller: { sessionSecret: who && people[who].sessionSecret, address: crypto.randomUUID(), agent: 'test' },
  renewSession: async () => undefined,
  requestId: 'plan-router-test',
  allows,
})
const as = (who: keyof typeof people) => appRouter.createCaller(contextOf(who)).plan
const fromSample = () => as('ann').createFromSample({ team, note: 'first' })
const codeOf = (error: unknown) =>
  error instanceof TRPCError && error.cause instanceof DomainError ? error.cause.code : error

const ANSWERS = {
  name: 'Assistant',
  language: 'en',
  model: 'llama-3.1-70b',
  usersPerDay: '8k to 12k',
  requestsPerUser: '5',
  tokensPerRequest: '1000',
  buy: 'both',
  node: 'hgx-h100-8',
  rentPrice: '2.50',
  months: 12,
  start: '2027-01',
  currency: 'USD',
} as const

test('five answers make a plan with an estimate, and what was checked before is what it comes to', async () => {
  const checked = await as('ann').checkAnswers({ team, answers: ANSWERS })
  expect(checked.problems).toEqual([])
  const { planId: plan } = await as('ann').createFromAnswers({ team, answers: ANSWERS, note: '' })
  expect(await as('wei').totals({ team, plan, version: 1 })).toEqual(checked.totals)
  const { view, months, currency } = await as('wei').estimate({ team, plan, version: 1 })
  expect([months, currency]).toEqual([12, 'USD'])
  expect(view.headlines.map(({ id }) => id)).toEqual([
    'rented.total.cost',
    'owned.total.cost',
    'compare.owned_less_rented.cost',
    'compare.owned_to_rented.ratio',
  ])
  expect(view.headlines.every(({ id }) => (view.figures[id]?.value ?? null) !== null)).toBe(true)
  expect(await as('wei').scenarios({ team, plan, version: 1 })).toEqual([])
})

test('a wrong answer is named by its field, and makes no plan', async () => {
  const answers = { ...ANSWERS, usersPerDay: 'many' }
  const { problems } = await as('ann').checkAnswers({ team, answers })
  expect(problems.map(({ path }) => path)).toEqual(['usersPerDay'])
  expect(await as('ann').createFromAnswers({ team, answers, note: '' }).catch(codeOf)).toBe('PLAN_INVALID')
})

test('an export is what was imported, byte for byte, and the log says that it left', async () => {
  const { planId } = await fromSample()
  const { newest } = await as('ann').get({ team, plan: planId })
  const document = `\uFEFF${newest.document.replaceAll('\n', '\r\n')}# 末尾`
  const { planId: plan } = await as('ann').import({ team, document, note: '' })
  const answer = await download('wei', plan, '1')
  expect(answer.status).toBe(200)
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from(document))
  expect(answer.headers.get('content-disposition')).toContain('ChatGPT-early-2023-v1.yaml')
  expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  const [logged] = await admin`
    select action, actor_name from kilotoken.audit_entries where subject_id = ${plan} order by sequence desc limit 1`
  expect(logged).toEqual({ action: 'plan.exported', actor_name: 'wei' })
})

test.each([
  ['a stranger', 'eve', '1', {}, 404],
  ['a visitor', undefined, '1', {}, 401],
  ['a version that is not there', 'ann', '9', {}, 404],
  ['a version that is none', 'ann', '1e3x', {}, 404],
  ['a page of another site', 'ann', '1', { 'sec-fetch-site': 'cross-site' }, 403],
] as const)('%s gets no file', async (_, who, version, headers, status) => {
  const { planId } = await fromSample()
  const answer = await download(who, planId, version, headers)
  expect([answer.status, await answer.text()]).toEqual([status, ''])
})

function download(who: keyof typeof people | undefined, plan: string, version: string, headers = {}) {
  const request = new Request('http://plan.test/download', { headers })
  return answerDownload(request, { team, plan, version }, async () => contextOf(who))
}

test('a copy differs in its name and in nothing else', async () => {
  const { planId: plan } = await fromSample()
  const copy = await as('wei').duplicate({ team, plan, version: 1, name: 'Second', note: '' })
  const lines = async (of: string) => (await as('ann').get({ team, plan: of })).newest.document.split('\n')
  const [before, after] = [await lines(plan), await lines(copy.planId)]
  expect(after).toHaveLength(before.length)
  expect(after.filter((line, index) => line !== before[index])).toEqual(['name: Second'])
})

test('a name is a new version, and whoever saved meanwhile is not overwritten', async () => {
  const { planId: plan } = await fromSample()
  const rename = (who: 'ann' | 'wei', name: string) =>
    as(who).rename({ team, plan, expectedVersion: 1, name, note: 'renamed' })
  expect(await rename('wei', 'Other')).toEqual({ version: 2 })
  expect(await rename('ann', 'Third').catch(codeOf)).toBe('PLAN_CHANGED_MEANWHILE')
  const overview = await as('ann').overview({ team, plan })
  expect(overview).toMatchObject({ name: 'Other', changedSinceMine: { version: 1, versions: 1, by: 'wei' } })
  expect((await as('wei').overview({ team, plan })).changedSinceMine).toBeNull()
})

test('two versions compared: each change as written, each total before and after', async () => {
  const { planId: plan } = await fromSample()
  const { newest } = await as('ann').get({ team, plan })
  const document = newest.document.replace('value: 2.2659 USD/GPU-h', 'value: 4.5318 USD/GPU-h')
  await as('ann').save({ team, plan, expectedVersion: 1, document, note: 'dearer' })
  const compared = await as('wei').compare({ team, plan, from: 1, to: 2 })
  expect(compared).toMatchObject({ isSameText: false, count: 1 })
  expect(compared.changes[0]).toMatchObject({
    kind: 'changed',
    before: expect.stringMatching(/^2\.2659 USD\/GPU-h/),
    after: expect.stringMatching(/^4\.5318 USD\/GPU-h/),
  })
  expect(compared.totals.map(({ strategy, change }) => [strategy, change])).toEqual([
    ['cloud', 1],
    ['self_built', 0],
  ])
  expect(await as('wei').compare({ team, plan, from: 1, to: 9 }).catch(codeOf)).toBe('NOT_FOUND')
})
