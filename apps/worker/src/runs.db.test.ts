import { loadEngineCatalogue } from '@kilotoken/db'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openRunWorld, type RunWorld } from '../test/run-world.ts'
import { type RunningWorker, startWorker } from '../test/start-worker.ts'
import { computeRun } from './compute/compute-run.ts'

const SOON = { timeout: 25_000, interval: 50 }
const LATER = { timeout: 60_000, interval: 100 }
const LONG_RUN = 1_500_000

let world: RunWorld
const workers: RunningWorker[] = []

beforeAll(async () => {
  world = await openRunWorld()
})

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.kill()))
  // What a test that failed left open would be worked on before what the next one starts.
  await world.admin`
    update kilotoken.runs set status = 'cancelled', cancel_requested_at = now(), finished_at = now()
    where status in ('queued', 'running')`
})

afterAll(() => world.close())

function start(): RunningWorker {
  const { scratch } = world
  const worker = startWorker({ DATABASE_URL: scratch.appUrl, SYSTEM_DATABASE_URL: scratch.systemUrl })
  workers.push(worker)
  return worker
}

const untilStatus = (id: string, status: string, patience = LATER) =>
  vi.waitFor(async () => expect((await world.run(id)).status).toBe(status), patience)

const untilBegun = (id: string) =>
  vi.waitFor(async () => expect((await world.run(id)).done).toBeGreaterThan(0), SOON)

const untilUp = (worker: RunningWorker) =>
  vi.waitFor(() => expect(worker.entries().map(({ msg }) => msg)).toContain('worker started'), LATER)

/** The run computed anew, in one go, from what its row says. */
async function computedAnew(id: string): Promise<string | undefined> {
  const { trials, seed, scenario } = await world.run(id)
  const answer = computeRun({
    document: world.document,
    scenario,
    trials,
    seed,
    mostNumbers: Number.POSITIVE_INFINITY,
    catalogue: await loadEngineCatalogue(world.app),
    checkpoint: null,
    port: { postMessage: () => undefined } as never,
    stop: new Int32Array(1),
  })
  return answer.kind === 'finished' ? answer.result : answer.kind
}

test('a run is done by a worker that starts after it, and its result is that of its inputs alone', async () => {
  const id = await world.start({ trials: 5000, seed: 7 })
  start()
  await untilStatus(id, 'done')
  const run = await world.run(id)
  expect(run.result).toBe(await computedAnew(id))
  expect(run.done).toBe(5000)
  expect(run.startedAt).not.toBeNull()
  expect(run.finishedAt).not.toBeNull()
})

test('killed in the middle, it is gone on with by another, once, to the same bytes', async () => {
  const both = [start(), start()]
  await Promise.all(both.map(untilUp))
  const id = await world.start({ trials: LONG_RUN, seed: 11 })
  await untilBegun(id)
  const [held] = await world.admin<
    { worker: string }[]
  >`select worker_id as worker from kilotoken.runs where id = ${id}`
  const holder = both.find(({ child }) => held?.worker.split(':')[1] === String(child.pid))
  await holder?.kill()
  const killedAt = performance.now()
  expect((await world.run(id)).status).toBe('running')
  await vi.waitFor(async () => {
    const [row] = await world.admin<
      { attempt: number }[]
    >`select attempt from kilotoken.runs where id = ${id}`
    expect(row?.attempt).toBe(2)
  }, LATER)
  expect(performance.now() - killedAt).toBeLessThan(20_000)
  await untilStatus(id, 'done')
  const results = await world.admin`select result from kilotoken.run_results where run_id = ${id}`
  expect(results).toEqual([{ result: await computedAnew(id) }])
}, 120_000)

test('told to stop, a worker hands its run back with what is done, and no try is lost', async () => {
  const first = start()
  await untilUp(first)
  const id = await world.start({ trials: LONG_RUN, seed: 12 })
  await untilBegun(id)
  await first.stop()
  const [row] = await world.admin<{ status: string; tries: number; done: number }[]>`
    select status, tries, done from kilotoken.runs where id = ${id}`
  expect(row).toMatchObject({ status: 'queued', tries: 0 })
  start()
  await untilStatus(id, 'done')
  expect((await world.run(id)).result).toBe(await computedAnew(id))
}, 120_000)

test('cancelled, it keeps a result of what is done', async () => {
  await untilUp(start())
  // Ten years instead of one: long enough to be cancelled on any machine.
  const plan = await world.planFor(world.team, world.document.replace('months: 12', 'months: 120'))
  const id = await world.start({ trials: LONG_RUN, seed: 13, plan })
  await untilBegun(id)
  await world.cancel(id)
  await untilStatus(id, 'cancelled', SOON)
  const { result, done } = await world.run(id)
  expect(done).toBeLessThan(LONG_RUN)
  expect(JSON.parse(result ?? '{}')).toMatchObject({ isPartial: true, trials: { done, asked: LONG_RUN } })
}, 60_000)

test('a run that ends its worker every time is given up after three, where the team sees it', async () => {
  const id = await world.start({ trials: 1000, seed: 14 })
  await world.admin`update kilotoken.runs set tries = 3, status = 'running', lease_until = now() where id = ${id}`
  start()
  await untilStatus(id, 'failed')
  expect((await world.run(id)).failure).toMatchObject({ code: 'WORKER_LOST' })
}, 60_000)

test('a run of another release is refused, not computed with other prices', async () => {
  const id = await world.start({ trials: 1000, seed: 15 })
  await world.admin`update kilotoken.runs set catalogue_version = '2020.01' where id = ${id}`
  start()
  await untilStatus(id, 'failed')
  expect((await world.run(id)).failure).toMatchObject({ code: 'PRICES_CHANGED', params: { from: '2020.01' } })
}, 60_000)
