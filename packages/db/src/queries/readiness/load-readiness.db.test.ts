import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  createEmptyDatabase,
  createScratchDatabase,
  openAsAdmin,
  type ScratchDatabase,
} from '../../../test/scratch-database.ts'
import { close } from '../../connection/close.ts'
import { connect } from '../../connection/connect.ts'
import { loadReadiness } from './load-readiness.ts'

let scratch: ScratchDatabase
let admin: Sql

beforeAll(async () => {
  scratch = await createScratchDatabase()
  admin = openAsAdmin(scratch.adminUrl)
})

afterAll(async () => {
  await admin.end()
  await scratch.drop()
})

async function readiness(url: string) {
  const database = connect(url, { max: 1, applicationName: 'readiness-test' })
  try {
    return await loadReadiness(database)
  } finally {
    await close(database, 0)
  }
}

test('no worker yet, then the youngest beat of two', async () => {
  expect(await readiness(scratch.appUrl)).toEqual({
    database: 'up',
    migrations: 'current',
    workerHeartbeatAgeMs: null,
  })
  await admin`insert into kilotoken.worker_heartbeats (worker_id, version, beat_at)
    values ('old', '1', now() - interval '1 hour'), ('young', '1', now() - interval '30 seconds')`
  const { workerHeartbeatAgeMs } = await readiness(scratch.appUrl)
  expect(workerHeartbeatAgeMs).toBeGreaterThanOrEqual(30_000)
  expect(workerHeartbeatAgeMs).toBeLessThan(40_000)
})

test('a newer release has been here: ahead; a migration is missing: behind', async () => {
  await admin`insert into kilotoken.schema_migrations (hash, created_at) values ('newer', 9999999999999)`
  expect(await readiness(scratch.appUrl)).toMatchObject({ database: 'up', migrations: 'ahead' })
  await admin`delete from kilotoken.schema_migrations where created_at >=
    (select max(created_at) from kilotoken.schema_migrations where hash <> 'newer')`
  expect(await readiness(scratch.appUrl)).toMatchObject({ database: 'up', migrations: 'behind' })
})

test('an unprepared database is up and behind', async () => {
  const empty = await createEmptyDatabase()
  expect(await readiness(empty.adminUrl)).toEqual({
    database: 'up',
    migrations: 'behind',
    workerHeartbeatAgeMs: null,
  })
  await empty.drop()
})

test('a server that is away is down', async () => {
  expect(await readiness('postgres://nobody@127.0.0.1:1/none')).toEqual({
    database: 'down',
    migrations: null,
    workerHeartbeatAgeMs: null,
  })
})

test('a database that does not answer is down within the deadline', async () => {
  const release = Promise.withResolvers<void>()
  const locked = Promise.withResolvers<void>()
  const holding = admin.begin(async (tx) => {
    await tx`lock table kilotoken.schema_migrations in access exclusive mode`
    locked.resolve()
    await release.promise
  })
  await locked.promise
  const startedAt = performance.now()
  expect(await readiness(scratch.appUrl)).toMatchObject({ database: 'down' })
  expect(performance.now() - startedAt).toBeLessThan(1500)
  release.resolve()
  await holding
})
