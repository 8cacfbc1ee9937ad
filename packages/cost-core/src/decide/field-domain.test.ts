import { expect, it } from 'vitest'
import { chatgptPlan } from '../../test/chatgpt-sample.ts'
import { fieldDomain } from './field-domain.ts'

const { plan } = chatgptPlan('guosheng')

it.each([
  ['workloads.pretrain.mfu', '%', 'fraction'],
  ['workloads.serving.demand.drivers.users', 'user', 'positive'],
  ['options.cloud.price', 'USD/GPU-h', 'positive'],
  ['options.self_built.price', 'USD/node', 'positive'],
  ['facilities.hall.node_power.load_factor', '%', 'fraction'],
  ['workloads.serving.demand.drivers.users.steps.2023-05', 'user', 'positive'],
  ['options.cloud.price.bands.night.share', '%', 'fraction'],
])('%s is in %j, %s', (path, unitText, domain) => {
  const field = fieldDomain(plan, path)
  expect([field?.unit?.text, field?.domain]).toEqual([unitText, domain])
})

it('has a rate of change in whatever unit it was typed, and lets it fall', () => {
  expect(fieldDomain(plan, 'workloads.serving.demand.drivers.users.growth')).toEqual({
    unit: undefined,
    domain: 'real',
  })
})

it.each(['workloads.nobody.mfu', 'options.cloud.node', 'options.cloud.kind', 'made.x', ''])(
  '%j is no quantity',
  (path) => {
    expect(fieldDomain(plan, path)).toBeUndefined()
  },
)
