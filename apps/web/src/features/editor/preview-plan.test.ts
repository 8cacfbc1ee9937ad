import { readFileSync } from 'node:fs'
import { type Catalogue, type PlanDocument, readPlan } from '@kilotoken/cost-core'
import { expect, test } from 'vitest'
import { previewPlan } from './preview-plan.ts'

const figure = (value: number, unit: string) =>
  ({ value, unit, source: 'data sheet', date: '2020-05-14', evidence: 'published' }) as const
const CATALOGUE: Catalogue = {
  models: [],
  accelerators: [{ key: 'a100-sxm-80gb', name: 'A100', peak: { bf16: figure(312, 'TFLOP/s') } }],
  nodes: [
    {
      key: 'a100-sxm-8',
      name: '8 × A100',
      accelerator: 'a100-sxm-80gb',
      accelerators: figure(8, 'GPU/node'),
    },
  ],
}
const SAMPLE = readFileSync(new URL('../../../../../examples/chatgpt-2023.yaml', import.meta.url), 'utf8')

function documentOf(text: string): PlanDocument {
  const read = readPlan(text)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.plan
}

function previewOf(scenario: string | undefined) {
  const result = previewPlan(documentOf(SAMPLE), CATALOGUE, scenario)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.preview
}

test('only what rests on a range has a spread, and its middle lies within', () => {
  // 2.2659 USD/GPU-h for pre-training, with its MFU and price as ranges in one scenario and as points in the other.
  const total = previewOf('ranges').view.figures['cloud.total.cost']
  expect(total?.range?.p5).toBeLessThan(total?.value ?? 0)
  expect(total?.range?.p95).toBeGreaterThan(total?.value ?? 0)
  expect(previewOf('guosheng').view.figures['cloud.total.cost']?.range).toBeUndefined()
})

test('a scenario that is gone shows the plan as it stands', () => {
  const gone = previewOf('never_there')
  expect(gone.scenario).toBeUndefined()
  expect(gone.view.figures).toEqual(previewOf(undefined).view.figures)
})

test('what the catalogue does not have is a problem with its place', () => {
  const text = SAMPLE.replaceAll('node: a100-sxm-8', 'node: a100-sxm-9')
  expect(previewPlan(documentOf(text), CATALOGUE, undefined)).toMatchObject({
    problems: [{ code: 'NOT_IN_CATALOGUE', path: 'options.cloud.node' }, { path: 'options.self_built.node' }],
  })
})
