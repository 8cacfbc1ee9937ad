import { close, connect, type Database, loadReadiness } from '@kilotoken/db'
import {
  createScratchDatabase,
  type DatabaseProxy,
  openDatabaseProxy,
  type ScratchDatabase,
} from '@kilotoken/db/testing'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type RunningWorker, startWorker } from '../test/start-worker.ts'

const STARTED = { timeout: 25_000, interval: 50 }

let scratch: ScratchDatabase
let proxy: DatabaseProxy
let app: Database
const workers: RunningWorker[] = []

beforeAll(async () => {
  scratch = await createScratchDatabase()
  proxy = await openDatabaseProxy(scratch.appUrl)
  app = connect(scratch.appUrl, { max: 1, applicationName: 'worker-test' })
})

afterEach(async () => {
  for (const worker of workers.splice(0)) {
    worker.child.kill('SIGKILL')
    await worker.ended
  }
})

afterAll(async () => {
  await close(app)
  await proxy.cut()
  await scratch.drop()
})

function start(env: Record<string, string> = {}): RunningWorker {
  const worker = startWorker({
    DATABASE_URL: proxy.through(scratch.appUrl),
    SYSTEM_DATABASE_URL: proxy.through(scratch.systemUrl),
    ...env,
  })
  workers.push(worker)
  return worker
}

const messages = (worker: RunningWorker) => worker.entries().map((entry) => entry.msg)
const started = (worker: RunningWorker) =>
  vi.waitFor(() => expect(messages(worker)).toContain('worker started'), STARTED)
const beatAgeMs = async () => (await loadReadiness(app)).workerHeartbeatAgeMs ?? Number.POSITIVE_INFINITY

test('it beats every two seconds and ends with 0 within two seconds of SIGTERM', async () => {
  const worker = start()
  await started(worker)
  await vi.waitFor(async () => expect(await beatAgeMs()).toBeLessThan(1000), STARTED)
  await new Promise((resolve) => setTimeout(resolve, 5000))
  expect(await beatAgeMs()).toBeLessThan(2500)
  const toldAt = performance.now()
  worker.child.kill('SIGTERM')
  expect(await worker.ended).toBe(0)
  expect(performance.now() - toldAt).toBeLessThan(2000)
})

test('it outlives a database that goes away, says so once, and beats again by itself', async () => {
  const worker = start()
  await started(worker)
  await proxy.cut()
  await vi.waitFor(() => expect(messages(worker)).toContain('database away, trying again'), STARTED)
  await new Promise((resolve) => setTimeout(resolve, 5000))
  await proxy.restore()
  await vi.waitFor(() => expect(messages(worker)).toContain('heartbeat resumed'), STARTED)
  expect(await beatAgeMs()).toBeLessThan(2500)
  expect(messages(worker)).toEqual(['worker started', 'database away, trying again', 'heartbeat resumed'])
  expect(worker.child.exitCode).toBeNull()
})

test('it waits for a database that is not up yet, and can be stopped meanwhile', async () => {
  await proxy.cut()
  const waiting = start()
  const stopped = start()
  await vi.waitFor(() => {
    expect(messages(waiting)).toEqual(['database away, waiting for it'])
    expect(messages(stopped)).toEqual(['database away, waiting for it'])
  }, STARTED)
  stopped.child.kill('SIGTERM')
  expect(await stopped.ended).toBe(0)
  await proxy.restore()
  await started(waiting)
})

test('it ends at once when its parent is gone', async () => {
  const worker = start()
  await started(worker)
  const leftAt = performance.now()
  worker.child.disconnect()
  expect(await worker.ended).toBe(0)
  expect(performance.now() - leftAt).toBeLessThan(1000)
})

test('it refuses to start above row-level security, and prints no password', async () => {
  const worker = start({ DATABASE_URL: scratch.ownerUrl })
  expect(await worker.ended).toBe(1)
  expect(worker.entries().at(-1)).toMatchObject({ level: 60, msg: 'worker cannot start' })
  expect(worker.output()).toContain('owns tables of schema kilotoken')
  expect(worker.output()).not.toContain(new URL(scratch.ownerUrl).password)
})

test('it names a setting that is missing', async () => {
  const worker = start({ SYSTEM_DATABASE_URL: '' })
  expect(await worker.ended).toBe(1)
  expect(worker.output()).toContain('SYSTEM_DATABASE_URL is not set')
})
