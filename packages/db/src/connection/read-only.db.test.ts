import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createScratchDatabase, type ScratchDatabase } from '../../test/scratch-database.ts'
import { sqlState } from '../errors/sql-state.ts'
import { close } from './close.ts'
import { connect } from './connect.ts'
import type { Database } from './database.ts'
import { readOnly } from './read-only.ts'
import { readWrite } from './read-write.ts'

let scratch: ScratchDatabase
let owner: Database

beforeAll(async () => {
  scratch = await createScratchDatabase()
  owner = connect(scratch.ownerUrl, { max: 2, applicationName: 'read-only-test' })
})

afterAll(async () => {
  await close(owner)
  await scratch.drop()
})

test('the server refuses a write inside a query, even from the owner', async () => {
  const write = readOnly(owner, (tx) => tx.execute(sql`delete from kilotoken.sample_plans`))
  expect(await write.then(() => 'written', sqlState)).toBe('25006')
})

test('a query sees one moment, whatever is committed between its statements', async () => {
  const count = sql`select count(*)::int as beats from kilotoken.worker_heartbeats`
  const seen = await readOnly(owner, async (tx) => {
    const [before] = await tx.execute(count)
    await readWrite(owner, (other) =>
      other.execute(sql`insert into kilotoken.worker_heartbeats (worker_id, version) values ('w', '1')`),
    )
    const [after] = await tx.execute(count)
    return [before, after]
  })
  expect(seen).toEqual([{ beats: 0 }, { beats: 0 }])
})

test('a command that fails half way leaves nothing', async () => {
  const half = readWrite(owner, async (tx) => {
    await tx.execute(sql`delete from kilotoken.sample_plans`)
    throw new Error('half way')
  })
  await expect(half).rejects.toThrow('half way')
  const [row] = await readOnly(owner, (tx) =>
    tx.execute(sql`select count(*)::int as samples from kilotoken.sample_plans`),
  )
  expect(row).toEqual({ samples: 1 })
})

test('a failed statement does not repeat its values: messages reach logs', async () => {
  const failing = readOnly(owner, (tx) => tx.execute(sql`select ${'secret-word'}::int`))
  const error = await failing.catch((e: unknown) => e as Error)
  expect(error).toBeInstanceOf(Error)
  expect(error).not.toHaveProperty('params')
  expect((error as Error).message).not.toContain('params')
})
