import { readFileSync } from 'node:fs'
import { type PlanDocument, readPlan } from '@kilotoken/cost-core'
import { expect, test } from 'vitest'
import { freeChoices } from './free-choices.ts'

const TEXT = readFileSync(new URL('../../../../../examples/chatgpt-2023.yaml', import.meta.url), 'utf8')

function sample(): PlanDocument {
  const read = readPlan(TEXT)
  if ('problems' in read) throw new Error('the sample')
  return read.plan
}

const newest = { plan: 'a', version: undefined, scenario: undefined }

test('every strategy of the plan that is not there yet', () => {
  expect(freeChoices('a', sample(), 1, []).map(({ strategy }) => strategy)).toEqual(['cloud', 'self_built'])
  expect(freeChoices('a', sample(), 1, [{ ...newest, strategy: 'cloud' }])).toEqual([
    { ...newest, strategy: 'self_built' },
  ])
})

test('with all of them there, one more of a scenario; of a version when there is none', () => {
  const taken = freeChoices('a', sample(), 3, [])
  expect(freeChoices('a', sample(), 3, taken)).toEqual([
    { ...newest, scenario: 'guosheng', strategy: 'cloud' },
  ])
  const plain: PlanDocument = { ...sample(), scenarios: new Map() }
  expect(freeChoices('a', plain, 3, taken)).toEqual([{ ...newest, version: 2, strategy: 'cloud' }])
  expect(freeChoices('a', plain, 1, taken)).toEqual([])
})

test('of a plan that names no strategies each option is one', () => {
  const { base, ...others } = sample()
  const plain: PlanDocument = { ...others, base: { ...base, strategies: {} } }
  expect(freeChoices('a', plain, 1, []).map(({ strategy }) => strategy)).toEqual(Object.keys(base.options))
})
