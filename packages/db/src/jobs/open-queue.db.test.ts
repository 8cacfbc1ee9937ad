import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createScratchDatabase, openAsAdmin, type ScratchDatabase } from '../../test/scratch-database.ts'
import { close } from '../connection/close.ts'
import { connect } from '../connection/connect.ts'
import type { Database } from '../connection/database.ts'
import { type JobQueue, openQueue } from './open-queue.ts'

const PATIENCE = { timeout: 25_000, interval: 50 }
const WORK_MS = 100

let scratch: ScratchDatabase
let admin: Sql
let system: Database
let queue: JobQueue | undefined

beforeAll(async () => {
  scratch = await createScratchDatabase()
  admin = openAsAdmin(scratch.adminUrl)
  system = connect(scratch.systemUrl, { max: 3, applicationName: 'open-queue-test' })
})

afterAll(async () => {
  await queue?.close(1000)
  await close(system)
  await admin.end()
  await scratch.drop()
})

const ask = (team: string, runs: readonly string[]) => admin`
  insert into kilotoken.job_requests (queue, payload)
  select 'run', jsonb_build_object('team', ${team}::text, 'run', run) from unnest(${runs as string[]}::text[]) run`

const ids = (count: number) => Array.from({ length: count }, () => randomUUID())

test('a team with one run waits for a turn, and not for the queues of busier teams', async () => {
  const [busy, busier, quiet] = [randomUUID(), randomUUID(), randomUUID()]
  const begun: string[] = []
  let open = 0
  let mostOpen = 0
  await ask(busy, ids(12))
  await ask(busier, ids(12))
  queue = await openQueue(
    system,
    scratch.systemUrl,
    {
      run: async ({ team }) => {
        begun.push(team)
        mostOpen = Math.max(mostOpen, ++open)
        await pause(WORK_MS)
        open--
      },
      deliver: async () => undefined,
    },
    (error) => {
      throw error
    },
  )
  await vi.waitFor(() => expect(begun.length).toBeGreaterThan(2), PATIENCE)
  const before = begun.length
  await ask(quiet, ids(1))
  await vi.waitFor(() => expect(begun).toContain(quiet), PATIENCE)
  // Of some twenty that were asked for earlier, at most the two under way and a few more come before it.
  expect(begun.indexOf(quiet) - before).toBeLessThanOrEqual(6)
  expect(mostOpen).toBeLessThanOrEqual(2)
}, 60_000)

test('what was asked for before anybody looked is not lost, and nothing is done twice', async () => {
  await vi.waitFor(async () => {
    const [left] = await admin<{ left: number }[]>`
      select count(*)::int as left from kilotoken_queue.job where state <> 'completed'`
    expect(left).toEqual({ left: 0 })
  }, PATIENCE)
  const [done] = await admin<{ done: number }[]>`select count(*)::int as done from kilotoken_queue.job`
  expect(done).toEqual({ done: 25 })
}, 60_000)
