import { eq, sql } from 'drizzle-orm'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makePerson, makeTeam, type TestPerson } from '../../test/people.ts'
import { makePlan, sampleDocument } from '../../test/plans.ts'
import { createScratchDatabase, openAsAdmin, type ScratchDatabase } from '../../test/scratch-database.ts'
import { cancelRun } from '../commands/run/cancel-run.ts'
import { deleteRun } from '../commands/run/delete-run.ts'
import { requestReport } from '../commands/run/request-report.ts'
import { startRun } from '../commands/run/start-run.ts'
import { close } from '../connection/close.ts'
import { connect } from '../connection/connect.ts'
import type { Database } from '../connection/database.ts'
import { DomainError } from '../errors/domain-error.ts'
import { sqlState } from '../errors/sql-state.ts'
import { getRun } from '../queries/run/get-run.ts'
import { listRuns } from '../queries/run/list-runs.ts'
import { jobRequests } from '../schema/job-requests.ts'
import { runResults, runs } from '../schema/runs.ts'
import { enterTeam } from '../scope/enter-team.ts'
import { enterWork } from '../scope/enter-work.ts'
import { type TeamScope, work } from '../scope/scope.ts'
import { claimDelivery } from './claim-delivery.ts'
import { type ClaimedRun, claimRun } from './claim-run.ts'
import { failRun } from './fail-run.ts'
import { finishRun } from './finish-run.ts'
import { releaseRun } from './release-run.ts'
import { renewRun } from './renew-run.ts'
import { settleDelivery } from './settle-delivery.ts'

let scratch: ScratchDatabase
let admin: Sql
let app: Database
let ada: TestPerson
let ben: TestPerson
let team: string
let otherTeam: string
let plan: string

beforeAll(async () => {
  scratch = await createScratchDatabase()
  admin = openAsAdmin(scratch.adminUrl)
  app = connect(scratch.appUrl, { max: 6, applicationName: 'run-life-test' })
  ada = await makePerson(admin, 'Ada')
  ben = await makePerson(admin, 'Ben')
  team = await makeTeam(admin, 'Analytics', [{ person: ada, role: 'editor' }])
  otherTeam = await makeTeam(admin, 'Billing', [{ person: ben, role: 'owner' }])
  plan = await makePlan(admin, { teamId: team, author: ada, name: 'Sample' }, [await sampleDocument(admin)])
})

beforeEach(async () => {
  await admin`delete from kilotoken.runs`
  await admin`delete from kilotoken.job_requests`
})

afterAll(async () => {
  await close(app)
  await admin.end()
  await scratch.drop()
})

const act = <T>(mode: 'query' | 'mutation', does: (scope: TeamScope) => Promise<T>) =>
  enterTeam(app, { sessionSecret: ada.sessionSecret, teamId: team }, mode, does)

async function start(): Promise<{ team: string; run: string }> {
  const { runId } = await act('mutation', (scope) =>
    startRun(scope, { planId: plan, version: 1, scenario: 'ranges', trials: 1000, seed: 1 }),
  )
  return { team, run: runId }
}

async function claimed(key: { team: string; run: string }, worker = 'w'): Promise<ClaimedRun> {
  const claim = await claimRun(app, key, worker)
  if (claim.state !== 'claimed') throw new Error(claim.state)
  return claim.run
}

const lapse = (key: { run: string }) =>
  admin`update kilotoken.runs set lease_until = now() - interval '1 second' where id = ${key.run}`

const read = ({ run }: { run: string }) => act('query', (scope) => getRun(scope, { runId: run }))

const requests = () => admin<{ queue: string; payload: unknown; later: boolean }[]>`
  select queue, payload, start_after > now() + interval '2 seconds' as later from kilotoken.job_requests`

const codeOf = (error: unknown) => (error instanceof DomainError ? error.code : error)
const DONE = { status: 'done', done: 1000, result: '{"a":1}', files: [] } as const

test('a start freezes what the outcome depends on, and asks for the job in the same transaction', async () => {
  const key = await start()
  expect(await read(key)).toMatchObject({
    status: 'queued',
    kind: 'simulation',
    planVersion: 1,
    scenario: 'ranges',
    trials: 1000,
    seed: 1,
    requestedByName: 'Ada',
  })
  expect(await requests()).toEqual([{ queue: 'run', payload: key, later: false }])
  const undone = act('mutation', async (scope) => {
    await startRun(scope, { planId: plan, version: 1, trials: 100, seed: 1 })
    throw new Error('on second thoughts')
  })
  await expect(undone).rejects.toThrow('on second thoughts')
  expect(await requests()).toHaveLength(1)
  expect(await act('query', (scope) => listRuns(scope, { limit: 10 }))).toHaveLength(1)
})

test('of many workers that claim a run at once, one gets it', async () => {
  const key = await start()
  const claims = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => claimRun(app, key, `worker ${n}`)))
  expect(claims.filter(({ state }) => state === 'claimed')).toHaveLength(1)
  const held = claims.find((claim) => claim.state === 'held')
  expect(held?.state === 'held' && held.forMs).toBeGreaterThan(10_000)
})

test('a worker whose lease ran out writes nothing once another has the run', async () => {
  const key = await start()
  const first = await claimed(key, 'first')
  await lapse(key)
  const second = await claimed(key, 'second')
  expect(second.attempt).toBe(first.attempt + 1)
  expect(await renewRun(app, key, first.attempt, { done: 999, snapshot: {} })).toMatchObject({
    isHeld: false,
  })
  expect(await finishRun(app, key, first.attempt, { ...DONE, result: '{"a":"late"}' })).toBe(false)
  await failRun(app, key, first.attempt, { failure: { code: 'UNEXPECTED', params: {} }, isPassing: false })
  await releaseRun(app, key, first.attempt)
  expect(await read(key)).toMatchObject({ status: 'running', done: 0, result: null })
  expect(await finishRun(app, key, second.attempt, DONE)).toBe(true)
  expect(await read(key)).toMatchObject({ status: 'done', result: '{"a":1}' })
  expect(await claimRun(app, key, 'third')).toEqual({ state: 'over' })
})

test('a result is written once, and changed by nobody', async () => {
  const key = await start()
  const run = await claimed(key)
  await finishRun(app, key, run.attempt, DONE)
  expect(await finishRun(app, key, run.attempt, DONE)).toBe(false)
  const change = enterWork(app, team, 'mutation', (scope) =>
    scope[work].tx.update(runResults).set({ result: '{}' }).where(eq(runResults.runId, key.run)),
  )
  expect(await change.then(() => 'changed', sqlState)).toBe('42501')
})

test('what may pass is tried again, later each time, and given up after the third', async () => {
  const key = await start()
  const failure = { code: 'UNEXPECTED', params: { id: 'x' } } as const
  for (const tries of [1, 2]) {
    await admin`delete from kilotoken.job_requests`
    const run = await claimed(key)
    await failRun(app, key, run.attempt, { failure, isPassing: true })
    expect(await read(key)).toMatchObject({ status: 'queued' })
    expect(await requests()).toEqual([{ queue: 'run', payload: key, later: true }])
    expect((await admin`select tries from kilotoken.runs`)[0]).toEqual({ tries })
  }
  const run = await claimed(key)
  await failRun(app, key, run.attempt, { failure, isPassing: true })
  expect(await read(key)).toMatchObject({ status: 'failed', failure })
})

test('what is the plan’s fault is not tried again', async () => {
  const key = await start()
  const run = await claimed(key)
  const failure = { code: 'PLAN_INVALID', params: { problems: 2 } } as const
  await failRun(app, key, run.attempt, { failure, isPassing: false })
  expect(await read(key)).toMatchObject({ status: 'failed', failure })
})

test('tries are counted when they begin: a run that ends its worker is given up', async () => {
  const key = await start()
  for (let n = 0; n < 3; n++) {
    await claimed(key)
    await lapse(key)
  }
  expect(await claimRun(app, key, 'fourth')).toEqual({ state: 'over' })
  expect(await read(key)).toMatchObject({ status: 'failed', failure: { code: 'WORKER_LOST' } })
})

test('a run handed back keeps its state and costs no try', async () => {
  const key = await start()
  const run = await claimed(key)
  const checkpoint = new Uint8Array([1, 2, 3])
  await releaseRun(app, key, run.attempt, { done: 512, snapshot: { a: 1 }, checkpoint })
  const next = await claimed(key)
  expect(next.attempt).toBe(run.attempt + 1)
  expect([...(next.checkpoint ?? [])]).toEqual([1, 2, 3])
  expect((await admin`select tries from kilotoken.runs`)[0]).toEqual({ tries: 1 })
})

test('cancelled before it begins it is over; while it computes, its worker is told; at the last moment, it does not become done', async () => {
  const cancel = (key: { run: string }) => act('mutation', (scope) => cancelRun(scope, { runId: key.run }))
  const waiting = await start()
  await cancel(waiting)
  expect(await read(waiting)).toMatchObject({ status: 'cancelled' })
  expect(await claimRun(app, waiting, 'w')).toEqual({ state: 'over' })

  const key = await start()
  const run = await claimed(key)
  await cancel(key)
  await cancel(key)
  expect(await renewRun(app, key, run.attempt)).toEqual({ isHeld: true, isCancelled: true })
  expect(await finishRun(app, key, run.attempt, DONE)).toBe(true)
  expect(await read(key)).toMatchObject({ status: 'cancelled', result: '{"a":1}' })
  await cancel(key)
  expect(await read(key)).toMatchObject({ status: 'cancelled' })
})

test('cancelled while it waits for another try, it is taken up at once, and no release makes a failure of it', async () => {
  const key = await start()
  const run = await claimed(key)
  const checkpoint = new Uint8Array([1])
  await renewRun(app, key, run.attempt, { done: 512, snapshot: {}, checkpoint })
  await failRun(app, key, run.attempt, { failure: { code: 'UNEXPECTED', params: {} }, isPassing: true })
  await admin`delete from kilotoken.job_requests`
  await act('mutation', (scope) => cancelRun(scope, { runId: key.run }))
  expect(await requests()).toEqual([{ queue: 'run', payload: key, later: false }])
  await admin`update kilotoken.runs set tries = 3`
  expect((await claimed(key)).isCancelled).toBe(true)
})

test('a report is not made for somebody who may not ask for it any more', async () => {
  const { runId } = await act('mutation', (scope) =>
    requestReport(scope, {
      planId: plan,
      version: 1,
      trials: 0,
      seed: 1,
      report: { formats: ['csv'], locale: 'en', zone: 'UTC', recipients: ['a@team.test'] },
    }),
  )
  await admin`update kilotoken.memberships set role = 'viewer' where team_id = ${team} and user_id = ${ada.id}`
  expect(await claimRun(app, { team, run: runId }, 'w')).toEqual({ state: 'over' })
  await admin`update kilotoken.memberships set role = 'editor' where team_id = ${team} and user_id = ${ada.id}`
  expect(await read({ run: runId })).toMatchObject({
    status: 'failed',
    failure: { code: 'REQUESTER_GONE', params: { person: 'Ada' } },
    deliveries: [],
  })
})

test('only what is over can be deleted, and its result goes with it', async () => {
  const key = await start()
  const remove = () => act('mutation', (scope) => deleteRun(scope, { runId: key.run })).catch(codeOf)
  expect(await remove()).toBe('RUN_NOT_OVER')
  const run = await claimed(key)
  await finishRun(app, key, run.attempt, DONE)
  expect(await remove()).toBeUndefined()
  expect(await read(key).catch(codeOf)).toBe('NOT_FOUND')
  expect((await admin`select count(*)::int as n from kilotoken.run_results`)[0]).toEqual({ n: 0 })
})

test('a report ends with its files and one message a recipient, asked for in the same transaction', async () => {
  const { runId } = await act('mutation', (scope) =>
    requestReport(scope, {
      planId: plan,
      version: 1,
      trials: 0,
      seed: 1,
      report: {
        formats: ['csv'],
        locale: 'en',
        zone: 'UTC',
        recipients: ['a@team.test', 'b@team.test', 'a@team.test'],
      },
    }),
  )
  const key = { team, run: runId }
  const run = await claimed(key)
  await admin`delete from kilotoken.job_requests`
  const files = [{ format: 'csv' as const, content: new TextEncoder().encode('x') }]
  await finishRun(app, key, run.attempt, { status: 'done', done: 0, files })
  expect(await read(key)).toMatchObject({
    status: 'done',
    files: [{ format: 'csv', size: 1 }],
    deliveries: [
      { recipient: 'a@team.test', status: 'waiting' },
      { recipient: 'b@team.test', status: 'waiting' },
    ],
  })
  const asked = await requests()
  expect(asked.map(({ queue }) => queue)).toEqual(['deliver', 'deliver'])
  const [first, second] = asked.map(({ payload }) => payload as { team: string; delivery: string })
  if (first === undefined || second === undefined) throw new Error('nothing asked for')

  const delivery = await claimDelivery(app, first)
  expect(delivery).toMatchObject({ attempts: 1, planVersion: 1, teamName: 'Analytics' })
  await settleDelivery(app, { ...first, attempts: 1 }, { sent: true })
  expect(await claimDelivery(app, first)).toBeUndefined()

  await claimDelivery(app, second)
  await settleDelivery(app, { ...second, attempts: 1 }, { sent: false, error: 'ECONNECTION', isFinal: false })
  expect((await requests()).filter(({ later }) => later)).toHaveLength(1)
  await settleDelivery(
    app,
    { ...second, attempts: 2 },
    { sent: false, error: 'EENVELOPE 550', isFinal: true },
  )
  const { deliveries } = await read(key)
  expect(deliveries.map(({ status }) => status).sort()).toEqual(['failed', 'sent'])
})

test('other teams see nothing of it, and nobody who asks for jobs sees what others ask for', async () => {
  const key = await start()
  const asBen = enterTeam(app, { sessionSecret: ben.sessionSecret, teamId: otherTeam }, 'query', (scope) =>
    getRun(scope, { runId: key.run }),
  )
  expect(await asBen.catch(codeOf)).toBe('NOT_FOUND')
  expect(await claimRun(app, { team: otherTeam, run: key.run }, 'w')).toEqual({ state: 'over' })
  const look = act('query', (scope) => scope[work].tx.select().from(jobRequests))
  expect(await look.then(() => 'seen', sqlState)).toBe('42501')
  const count = await enterWork(app, otherTeam, 'query', (scope) =>
    scope[work].tx.select({ n: sql<number>`count(*)::int` }).from(runs),
  )
  expect(count).toEqual([{ n: 0 }])
})

test('a team whose queue is full is refused another', async () => {
  await start()
  await admin`insert into kilotoken.runs (team_id, kind, plan_id, plan_version, plan_name, trials, seed,
      engine_version, catalogue_version, status, requested_by_name)
    select team_id, kind, plan_id, plan_version, plan_name, trials, seed, engine_version, catalogue_version,
      'queued', 'Ada' from kilotoken.runs, generate_series(1, 99)`
  expect(await start().catch(codeOf)).toBe('LIMIT_REACHED')
})
