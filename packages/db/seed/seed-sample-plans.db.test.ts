import { afterAll, beforeAll, expect, test } from 'vitest'
import { close } from '../src/connection/close.ts'
import { connect } from '../src/connection/connect.ts'
import type { Database } from '../src/connection/database.ts'
import { readWrite } from '../src/connection/read-write.ts'
import { getSamplePlan } from '../src/queries/sample/get-sample-plan.ts'
import { createScratchDatabase, type ScratchDatabase } from '../test/scratch-database.ts'
import { seedSamplePlans } from './seed-sample-plans.ts'

let scratch: ScratchDatabase
let owner: Database

beforeAll(async () => {
  scratch = await createScratchDatabase()
  owner = connect(scratch.ownerUrl, { max: 1, applicationName: 'seed-test' })
})

afterAll(async () => {
  await close(owner)
  await scratch.drop()
})

test('a corrected sample replaces the old text; a dropped one is gone', async () => {
  const sample = {
    key: 'tiny',
    document: 'kilotoken: plan/1\n# 5千到8千\n',
    schemaVersion: 'plan/1',
    engineVersion: '1.0.0',
  }
  await readWrite(owner, (tx) => seedSamplePlans(tx, [sample]))
  expect(await getSamplePlan(owner, 'tiny')).toEqual(sample)
  await expect(getSamplePlan(owner, 'chatgpt_2023')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const corrected = { ...sample, document: 'kilotoken: plan/1\n# corrected\n', engineVersion: '1.1.0' }
  await readWrite(owner, (tx) => seedSamplePlans(tx, [corrected]))
  expect(await getSamplePlan(owner, 'tiny')).toEqual(corrected)
})
