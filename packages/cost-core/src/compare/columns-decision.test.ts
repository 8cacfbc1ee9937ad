import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { A100_CATALOGUE } from '../../test/chatgpt-sample.ts'
import { column, twoRents } from '../../test/two-rents.ts'
import { decisionVerdict } from '../decide/decision-verdict.ts'
import { flipPoints, flipSearch } from '../decide/flip-points.ts'
import { compilePlan } from '../models/compile-plan.ts'
import { readPlan } from '../plan/read-plan.ts'
import { columnsDecision } from './columns-decision.ts'
import type { CompareColumn } from './compare-column.ts'
import { compareColumns } from './compare-columns.ts'
import type { FigureRowKey } from './figure-rows.ts'
import { volumeDrivers } from './volume-drivers.ts'

function example(name: string) {
  const file = path.join(import.meta.dirname, '../../../../examples', name)
  const read = readPlan(readFileSync(file, 'utf8'))
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const result = compilePlan(read.plan.base, A100_CATALOGUE)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.compiled
}

const startup = example('j1-startup.yaml')

const columns: readonly CompareColumn[] = ['api', 'rent', 'own'].map((strategy) => ({
  key: `plan.${strategy}`,
  label: { en: strategy, zh: strategy },
  compiled: startup,
  strategy,
}))

describe('the decision between columns', () => {
  it('calls its strategies by the keys of the columns', () => {
    const decision = columnsDecision(columns, 'npv')
    if (decision === undefined) throw new Error('a decision')
    expect(decisionVerdict(decision).winner).toBe('plan.api')
    const [nearest] = flipPoints(decision)
    expect(nearest?.flips[0]).toMatchObject({ from: 'plan.api', to: 'plan.rent' })
  })

  it('is none between plans, nor of one strategy twice', () => {
    expect(
      columnsDecision([column(twoRents(), 'metered', 'a'), column(twoRents(), 'staffed', 'b')], 'cost'),
    ).toBeUndefined()
    const [first] = columns
    if (first === undefined) throw new Error('a column')
    expect(columnsDecision([first, { ...first, key: 'again' }], 'cost')).toBeUndefined()
  })

  it('is searched in many small steps whose progress never goes back, to the same end', () => {
    const decision = columnsDecision(columns, 'cost')
    if (decision === undefined) throw new Error('a decision')
    const work = flipSearch(decision)
    const told: number[] = []
    let step = work.next()
    while (step.done !== true) {
      told.push(step.value)
      step = work.next()
    }
    expect(told.length).toBeGreaterThan(500)
    expect(told.every((share, index) => share >= (told[index - 1] ?? 0) && share < 1)).toBe(true)
    expect(step.value).toEqual(flipPoints(decision))
  })
})

describe('rows of figures', () => {
  const result = compareColumns(columns, 'plan.api')
  const valuesOf = (key: FigureRowKey) => {
    if ('refusal' in result) throw new Error(result.refusal.kind)
    const row = result.comparison.figures.find((one) => one.key === key)
    return row?.cells.map((cell) => (cell.kind === 'value' ? cell.value : cell.kind))
  }

  it('has in the first month what is paid then: fees, rent, or the server and what it takes to run', () => {
    const api = (365 / 12) * (30 * 3 + 30 * 0.3 + 15 * 15)
    const rent = 730 * 8 * 2.5
    const running = (10.2 * 0.75 * 1.3 * 8760 * 0.12 + 0.25 * 180_000 + 0.05 * 320_000 + 6000) / 12
    const found = valuesOf('total.cash')
    for (const [index, value] of [api, rent, 320_000 + running].entries())
      expect(found?.[index]).toBeCloseTo(value, 6)
  })

  it('has no server where tokens are bought, and one node for the others', () => {
    expect(valuesOf('nodes')).toEqual([0, 1, 1])
    // 15M tokens out a day of 3,000 tokens a second on one node.
    const used = (100 * 15e6) / (3000 * 86_400)
    expect(valuesOf('utilisation')).toEqual(['none', expect.closeTo(used, 9), expect.closeTo(used, 9)])
  })

  it('spreads what a year costs over the hours its GPUs can give', () => {
    const [, rent, own] = valuesOf('total.cost_per_gpu_hour') ?? []
    expect(rent).toBeCloseTo(2.5, 9)
    const year = (320_000 * 0.85) / 4 + 10.2 * 0.75 * 1.3 * 8760 * 0.12 + 45_000 + 16_000 + 6000
    expect(own).toBeCloseTo(year / 8760 / 8, 9)
  })

  it('leaves present values out where plans are of different length', () => {
    const different = compareColumns(
      [column(twoRents(), 'metered', 'a'), column(twoRents({ months: 24 }), 'metered', 'b')],
      'a',
    )
    if ('refusal' in different) throw new Error(different.refusal.kind)
    const keys = different.comparison.figures.map(({ key }) => key)
    expect(keys).not.toContain('total.npv')
    expect(keys).toContain('total.cash')
  })
})

describe('volume of demand in tokens, and in layers', () => {
  it('is one driver, its input and output held together, counted as it is put out', () => {
    expect(volumeDrivers(columns)).toEqual([
      {
        key: 'chat.volume',
        paths: expect.arrayContaining([
          'workloads.chat.demand.tokens.input',
          'workloads.chat.demand.tokens.output',
        ]),
        field: 'volume',
        workload: { en: 'Assistant', zh: '助手' },
        today: { value: expect.closeTo(15e6, 3), unit: 'tok/day' },
      },
    ])
  })

  it('is all layers of GPUs at once', () => {
    const compiled = example('j4-provider.yaml')
    const layered = ['on_demand', 'reserved'].map((strategy) => ({
      key: strategy,
      label: { en: strategy, zh: strategy },
      compiled,
      strategy,
    }))
    const [driver, ...others] = volumeDrivers(layered)
    expect(others).toEqual([])
    expect(driver).toMatchObject({
      key: 'serve.volume',
      paths: ['base', 'day', 'peak'].map((layer) => `workloads.serve.demand.layers.${layer}.gpus`),
    })
  })
})
