import { accelerators, models, nodes } from '@kilotoken/catalogue'
import { compilePlan, readPlan } from '@kilotoken/cost-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createScratchDatabase, type ScratchDatabase } from '../../../test/scratch-database.ts'
import { close } from '../../connection/close.ts'
import { connect } from '../../connection/connect.ts'
import type { Database } from '../../connection/database.ts'
import { getSamplePlan } from '../sample/get-sample-plan.ts'
import { loadCatalogue } from './load-catalogue.ts'

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

const keys = (entries: readonly { key: string }[]) => entries.map(({ key }) => key).sort()

test('the whole catalogue of the release', async () => {
  const catalogue = await loadCatalogue(app)
  expect(keys(catalogue.accelerators)).toEqual(keys(accelerators))
  expect(keys(catalogue.nodes)).toEqual(keys(nodes))
  expect(keys(catalogue.models)).toEqual(keys(models))
})

test('the stored sample compiles with the stored catalogue', async () => {
  const reading = readPlan((await getSamplePlan(app, 'chatgpt_2023')).document)
  if ('problems' in reading) throw new Error('the sample cannot be read')
  expect(compilePlan(reading.plan.base, await loadCatalogue(app), [])).toHaveProperty('compiled')
})
