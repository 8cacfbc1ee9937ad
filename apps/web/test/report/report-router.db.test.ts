import { createHash } from 'node:crypto'
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
import { allows } from '../../src/server/policy.ts'
import { answerReportFile } from '../../src/server/report/answer-report-file.ts'
import { watchPieces } from '../watch-pieces.ts'

let scratch: ScratchDatabase
let admin: Sql
let app: Database
let team: string
let plan: string
const people: Record<'ann' | 'vera' | 'eve', TestPerson> = {} as never

beforeAll(async () => {
  scratch = await createScratchDatabase()
  admin = openAsAdmin(scratch.adminUrl)
  app = connect(scratch.appUrl, { max: 2, applicationName: 'report-router-test' })
  for (const name of ['ann', 'vera', 'eve'] as const) people[name] = await makePerson(admin, name)
  team = await makeTeam(admin, 'Planners', [
    { person: people.ann, role: 'owner' },
    { person: people.vera, role: 'viewer' },
  ])
  await makeTeam(admin, 'Elsewhere', [{ person: people.eve, role: 'owner' }])
  plan = (await as('ann').plan.createFromSample({ team, note: '' })).planId
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
  requestId: 'report-router-test',
  allows,
})
const as = (who: keyof typeof people) => appRouter.createCaller(contextOf(who))
const codeOf = (error: unknown) =>
  error instanceof TRPCError && error.cause instanceof DomainError ? error.cause.code : error

const WISH = {
  version: 1,
  trials: 0,
  seed: 1,
  formats: ['json' as const],
  locale: 'zh-CN' as const,
  zone: 'Asia/Shanghai',
  recipients: [],
}

/** A report whose file the worker has made, late in the evening UTC. */
async function made(content: string): Promise<string> {
  const { runId } = await as('ann').report.request({ team, plan, ...WISH })
  const hash = createHash('sha256').update(content).digest()
  await admin`
    insert into kilotoken.run_files (team_id, run_id, format, content, content_hash, created_at)
    values (${team}, ${runId}, 'json', ${Buffer.from(content)}, ${hash}, '2026-11-29T20:30:00Z')`
  return runId
}

function file(who: keyof typeof people | undefined, run: string, format = 'json', headers = {}) {
  const request = new Request('http://report.test/file', { headers })
  return answerReportFile(request, { team, run, format }, async () => contextOf(who))
}

test('a preview comes to what the plan’s page does, rounded to the cent', async () => {
  const { summary, about } = await as('vera').report.preview({
    team,
    plan,
    version: 1,
    zone: 'Asia/Shanghai',
  })
  const { view } = await as('vera').plan.estimate({ team, plan, version: 1 })
  for (const { strategy, total } of summary) {
    const exact = view.figures[`${strategy}.total.cost`]?.value ?? Number.NaN
    expect(total).toEqual({ amount: exact.toFixed(2) })
  }
  expect(summary.map(({ strategy }) => strategy)).toEqual(['cloud', 'self_built'])
  expect(about).toMatchObject({ planVersion: 1, zone: 'Asia/Shanghai', scenario: null })
})

test('a preview is worked out in pieces, so that nobody else waits for the whole', async () => {
  const preview = () => as('vera').report.preview({ team, plan, version: 1, zone: 'UTC' })
  // What was never run before is slower than what it becomes.
  for (let n = 0; n < 3; n++) await preview()
  const before = process.threadCpuUsage()
  const pieces = watchPieces()
  await preview()
  const longest = pieces.stop()
  const { user, system } = process.threadCpuUsage(before)
  expect(longest).toBeGreaterThan(0)
  expect(longest / ((user + system) / 1000)).toBeLessThan(0.7)
})

test('a simulation of something else is no source for it', async () => {
  const { runId } = await as('ann').run.start({ team, plan, version: 1, trials: 100, seed: 1 })
  const of = { team, plan, version: 1, zone: 'UTC', run: runId }
  // Not over yet.
  expect(await as('ann').report.preview(of).catch(codeOf)).toBe('NOT_FOUND')
  expect(
    await as('ann')
      .report.request({ team, plan, ...WISH, sourceRun: runId })
      .catch(codeOf),
  ).toBe('NOT_FOUND')
})

test('a file is its bytes under the name of plan, version and the day in the report’s zone; the log says who took it', async () => {
  const run = await made('{"总计": 1}')
  const answer = await file('vera', run)
  expect(answer.status).toBe(200)
  expect(await answer.text()).toBe('{"总计": 1}')
  // 20:30 UTC is the next morning in Shanghai.
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="report-v1-2026-11-30.json"; filename*=UTF-8''ChatGPT-early-2023-v1-2026-11-30.json`,
  )
  expect(answer.headers.get('content-type')).toBe('application/json')
  expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const [logged] = await admin`
    select action, actor_name from kilotoken.audit_entries where subject_id = ${run} order by sequence desc limit 1`
  expect(logged).toEqual({ action: 'report.downloaded', actor_name: 'vera' })
})

test('a PDF is shown where that is asked for, and nothing else is', async () => {
  const run = await made('{}')
  await admin`
    insert into kilotoken.run_files (team_id, run_id, format, content, content_hash)
    values (${team}, ${run}, 'pdf', ${Buffer.from('%PDF')}, ${Buffer.alloc(32)})`
  const disposition = async (format: string, query: string) => {
    const request = new Request(`http://report.test/file${query}`)
    const answer = await answerReportFile(request, { team, run, format }, async () => contextOf('vera'))
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    return answer.headers.get('content-disposition')?.split(';')[0]
  }
  expect(await disposition('pdf', '?show')).toBe('inline')
  expect(await disposition('pdf', '')).toBe('attachment')
  expect(await disposition('json', '?show')).toBe('attachment')
  const asked = new Request('http://report.test/file?show')
  const refused = await answerReportFile(asked, { team, run, format: 'pdf' }, async () => contextOf('eve'))
  expect(refused.status).toBe(404)
})

test.each([
  ['a stranger', 'eve', 'json', {}, 404],
  ['a visitor', undefined, 'json', {}, 401],
  ['a format that was not made', 'ann', 'pdf', {}, 404],
  ['a format that is none', 'ann', 'exe', {}, 404],
  ['a page of another site', 'ann', 'json', { 'sec-fetch-site': 'cross-site' }, 403],
] as const)('%s gets no file', async (_, who, format, headers, status) => {
  const answer = await file(who, await made('{}'), format, headers)
  expect([answer.status, await answer.text()]).toEqual([status, ''])
})

test('what is no run is answered as one that is not there', async () => {
  expect((await file('ann', 'x')).status).toBe(404)
})
