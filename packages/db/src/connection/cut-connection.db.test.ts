import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DatabaseProxy, openDatabaseProxy } from '../../test/database-proxy.ts'
import { createScratchDatabase, type ScratchDatabase } from '../../test/scratch-database.ts'
import { close } from './close.ts'
import { connect } from './connect.ts'
import type { Database } from './database.ts'
import { readWrite } from './read-write.ts'

const CUTS = 40
/** Longer than a call may take to say that the server is away, with room for a busy machine. */
const SETTLED_WITHIN_MS = 10_000

let scratch: ScratchDatabase
let proxy: DatabaseProxy
let system: Database

beforeAll(async () => {
  scratch = await createScratchDatabase()
  proxy = await openDatabaseProxy(scratch.systemUrl)
  system = connect(proxy.through(scratch.systemUrl), { max: 2, applicationName: 'cut-test' })
})

afterAll(async () => {
  await close(system)
  await proxy.cut()
  await scratch.drop()
})

const beat = (worker: string) => sql`insert into kilotoken.worker_heartbeats (worker_id, version)
  values (${worker}, '1') on conflict (worker_id) do update set beat_at = now()`

function callOnce(worker: string): Promise<'done' | 'refused'> {
  return readWrite(system, async (tx) => {
    await tx.execute(sql`select set_config('app.team_id', ${worker}, true)`)
    await tx.execute(beat(worker))
    await tx.execute(sql`select pg_sleep(0.002)`)
  }).then(
    () => 'done',
    () => 'refused',
  )
}

test('every call settles, however often the connections are cut under it', async () => {
  let isOver = false
  const outcomes = { done: 0, refused: 0, hung: 0 }
  const caller = async (name: string) => {
    while (!isOver) {
      const outcome = await Promise.race([callOnce(name), pause(SETTLED_WITHIN_MS, 'hung' as const)])
      outcomes[outcome]++
      if (outcome === 'hung') return
      await pause(1)
    }
  }
  const callers = ['a', 'b', 'c', 'd', 'e'].map(caller)
  for (let cut = 0; cut < CUTS; cut++) {
    await pause(40 + ((cut * 7) % 30))
    await proxy.cut()
    await pause(cut % 3 === 0 ? 20 : 0)
    await proxy.restore()
  }
  await pause(500)
  isOver = true
  await Promise.all(callers)
  expect(outcomes.hung).toBe(0)
  expect(outcomes.done).toBeGreaterThan(0)
  expect(outcomes.refused).toBeGreaterThan(0)
  expect(await callOnce('after')).toBe('done')
}, 60_000)

test('what a transaction still had to say is refused when its connection is lost, and said to nobody else', async () => {
  const lost = readWrite(system, async (tx) => {
    await tx.execute(beat('before the cut'))
    await proxy.cut()
    await proxy.restore()
    while ((await callOnce('meanwhile')) !== 'done') await pause(20)
    await Promise.allSettled([tx.execute(beat('late')), tx.execute(beat('later'))])
  })
  expect(
    await lost.then(
      () => 'done',
      () => 'refused',
    ),
  ).toBe('refused')
  await pause(300)
  const kept = await readWrite(system, (tx) =>
    tx.execute(sql`select worker_id from kilotoken.worker_heartbeats
      where worker_id in ('before the cut', 'late', 'later')`),
  )
  expect(kept).toEqual([])
})
