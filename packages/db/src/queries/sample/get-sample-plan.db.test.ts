import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createScratchDatabase, type ScratchDatabase } from '../../../test/scratch-database.ts'
import { close } from '../../connection/close.ts'
import { connect } from '../../connection/connect.ts'
import type { Database } from '../../connection/database.ts'
import { getSamplePlan } from './get-sample-plan.ts'

let scratch: ScratchDatabase
let app: Database

beforeAll(async () => {
  scratch = await createScratchDatabase()
  app = connect(scratch.appUrl, { max: 1, applicationName: 'sample-test' })
})

afterAll(async () => {
  await close(app)
  await scratch.drop()
})

test('the sample comes back byte for byte, with the versions it was written for', async () => {
  const file = join(import.meta.dirname, '../../../../../examples/chatgpt-2023.yaml')
  const plan = await getSamplePlan(app, 'chatgpt_2023')
  expect(plan.document).toBe(await readFile(file, 'utf8'))
  expect(plan).toMatchObject({ key: 'chatgpt_2023', schemaVersion: 'plan/1' })
  expect(plan.engineVersion).toMatch(/^\d+\.\d+\.\d+$/)
})

test('an unknown key is NOT_FOUND', async () => {
  await expect(getSamplePlan(app, `x' or true --`)).rejects.toMatchObject({
    code: 'NOT_FOUND',
    params: { kind: 'sample-plan' },
  })
})
