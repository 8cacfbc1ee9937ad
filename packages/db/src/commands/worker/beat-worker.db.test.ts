import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createScratchDatabase, openAsAdmin, type ScratchDatabase } from '../../../test/scratch-database.ts'
import { close } from '../../connection/close.ts'
import { connect } from '../../connection/connect.ts'
import type { Database } from '../../connection/database.ts'
import { sqlState } from '../../errors/sql-state.ts'
import { beatWorker } from './beat-worker.ts'

let scratch: ScratchDatabase
let system: Database
let admin: Sql

beforeAll(async () => {
  scratch = await createScratchDatabase()
  system = connect(scratch.systemUrl, { max: 1, applicationName: 'beat-test' })
  admin = openAsAdmin(scratch.adminUrl)
})

afterAll(async () => {
  await close(system)
  await admin.end()
  await scratch.drop()
})

test('the first beat registers the worker, a later one moves only the beat', async () => {
  await beatWorker(system, { workerId: 'w1', version: '1.0.0' })
  const [first] = await admin`select * from kilotoken.worker_heartbeats`
  await beatWorker(system, { workerId: 'w1', version: '1.0.0' })
  const [second, ...others] = await admin`select * from kilotoken.worker_heartbeats`
  expect(others).toEqual([])
  expect(second?.started_at).toEqual(first?.started_at)
  expect(second?.beat_at.getTime()).toBeGreaterThan(first?.beat_at.getTime())
})

test('a worker silent for a day is forgotten, one silent for an hour is not', async () => {
  await admin`insert into kilotoken.worker_heartbeats (worker_id, version, beat_at)
    values ('gone', '1', now() - interval '25 hours'), ('slow', '1', now() - interval '1 hour')`
  await beatWorker(system, { workerId: 'w1', version: '1.0.0' })
  const rows = await admin`select worker_id from kilotoken.worker_heartbeats order by 1`
  expect(rows.map((row) => row.worker_id)).toEqual(['slow', 'w1'])
})

test('the app role may not beat', async () => {
  const app = connect(scratch.appUrl, { max: 1, applicationName: 'beat-test' })
  const beat = beatWorker(app, { workerId: 'w2', version: '1.0.0' })
  expect(await beat.then(() => 'beaten', sqlState)).toBe('42501')
  await close(app)
})
