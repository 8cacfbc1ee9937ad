import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { close } from '../src/connection/close.ts'
import { connect } from '../src/connection/connect.ts'
import type { Database } from '../src/connection/database.ts'
import { readWrite } from '../src/connection/read-write.ts'
import { createScratchDatabase, openAsAdmin, type ScratchDatabase } from '../test/scratch-database.ts'
import { type CatalogueSeed, seedCatalogue } from './seed-catalogue.ts'

let scratch: ScratchDatabase
let owner: Database
let admin: Sql

beforeAll(async () => {
  scratch = await createScratchDatabase()
  owner = connect(scratch.ownerUrl, { max: 1, applicationName: 'seed-test' })
  admin = openAsAdmin(scratch.adminUrl)
})

afterAll(async () => {
  await close(owner)
  await admin.end()
  await scratch.drop()
})

const entry = (key: string, name: string) => ({ key, name })
const seed = (catalogue: CatalogueSeed) => readWrite(owner, (tx) => seedCatalogue(tx, catalogue))
const rows = () => admin`
  select key, document->>'name' as name, catalogue_version as version, xmin::text as written
  from kilotoken.catalogue_accelerators order by key`

test('only what differs is written, and what the release dropped is removed', async () => {
  const first = {
    version: '1',
    accelerators: [entry('a', 'A'), entry('b', 'B'), entry('c', 'C')],
    nodes: [],
    models: [],
  }
  await seed(first)
  const before = await rows()
  expect(before.map(({ key, name }) => [key, name])).toEqual([
    ['a', 'A'],
    ['b', 'B'],
    ['c', 'C'],
  ])
  await seed({ ...first, accelerators: [entry('a', 'A'), entry('b', 'B, corrected')] })
  const after = await rows()
  expect(after.map(({ key, name }) => [key, name])).toEqual([
    ['a', 'A'],
    ['b', 'B, corrected'],
  ])
  expect(after[0]).toEqual(before[0])
  expect(after[1]?.written).not.toBe(before[1]?.written)
})

test('a new catalogue version marks every entry, also an unchanged one', async () => {
  await seed({ version: '2', accelerators: [entry('a', 'A')], nodes: [], models: [] })
  expect(await rows()).toEqual([expect.objectContaining({ key: 'a', version: '2' })])
})
