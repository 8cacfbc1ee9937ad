import { accelerators, models, nodes } from '@kilotoken/catalogue'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createScratchDatabase, openAsAdmin, type ScratchDatabase } from '../../../test/scratch-database.ts'
import { close } from '../../connection/close.ts'
import { connect } from '../../connection/connect.ts'
import type { Database } from '../../connection/database.ts'
import { listAccelerators } from './list-accelerators.ts'
import { listModels } from './list-models.ts'
import { listNodes } from './list-nodes.ts'

let scratch: ScratchDatabase
let app: Database

beforeAll(async () => {
  scratch = await createScratchDatabase()
  app = connect(scratch.appUrl, { max: 1, applicationName: 'catalogue-test' })
})

afterAll(async () => {
  await close(app)
  await scratch.drop()
})

const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1)

test('the stored catalogue is the release, entry by entry', async () => {
  expect((await listAccelerators(app)).sort(byKey)).toEqual([...accelerators].sort(byKey))
  expect((await listModels(app)).sort(byKey)).toEqual([...models].sort(byKey))
  expect((await listNodes(app)).sort(byKey)).toEqual([...nodes].sort(byKey))
  expect(accelerators.length * models.length * nodes.length).toBeGreaterThan(0)
})

test('a stored document that no longer fits its schema is a bug with the key in it, not a half-read entry', async () => {
  const admin = openAsAdmin(scratch.adminUrl)
  await admin`update kilotoken.catalogue_models set document = document - 'name' where key = ${models[0]?.key ?? ''}`
  await admin.end()
  await expect(listModels(app)).rejects.toMatchObject({
    id: 'stored-document-invalid',
    facts: { key: models[0]?.key },
  })
})
