import { describe, expect, it } from 'vitest'
import { A100_CATALOGUE } from '../../test/chatgpt-sample.ts'
import { compilePlan } from '../models/compile-plan.ts'
import { readPlan } from '../plan/read-plan.ts'
import { type EstimateView, estimateView } from './estimate-view.ts'

/** One service that runs on ten GPUs around the clock, 20,000 users, five requests of 200 words, 1.5 tokens a word. */
const HELPDESK = `kilotoken: plan/1
name: Helpdesk
horizon: { start: 2027-03, months: 6 }
currency: { plan: CNY }
factors: [hardware]
workloads:
  helpdesk:
    kind: serving
    parameters: 8B param
    demand:
      drivers:
        users: 20k user
        requests_per_user: 5
        words_per_request: 200
        tokens_per_word: 1.5
      peak_factor: 2
    capacity: { method: fleet, gpus: 10 }
    headroom: 100%
options:
  leased: { kind: rent, label: Leased, term: on_demand, charge: used, node: a100-sxm-8, price: 16 CNY/GPU-h }
accounting: { book_life: 5 years, salvage: 0% }
strategies: { everything: leased }
`
const HOURS_A_MONTH = 8760 / 12

function viewOf(text: string): EstimateView {
  const read = readPlan(text)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const result = compilePlan(read.plan.base, A100_CATALOGUE)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return estimateView(result.compiled, undefined)
}

function totalRow({ table }: EstimateView) {
  const row = table.rows.find(({ kind }) => kind === 'total')
  if (row === undefined) throw new Error('no total')
  return row
}

describe('a plan with names of its own, one strategy and no scenario', () => {
  it('is worth ten GPUs at 16 yuan an hour for half a year', () => {
    const view = viewOf(HELPDESK)
    const total = view.figures['everything.total.cost']
    expect(total?.value).toBeCloseTo(10 * 16 * HOURS_A_MONTH * 6, 4)
    expect(total?.unit).toBe('CNY')
  })

  it('has a table of its own stages, nothing to compare and nothing published', () => {
    const view = viewOf(HELPDESK)
    expect(totalRow(view)).toMatchObject({
      cells: { everything: 'everything.total.cost' },
      difference: null,
      ratio: null,
    })
    expect(view.table.rows.filter(({ kind }) => kind === 'stage').map(({ workload }) => workload)).toEqual([
      'helpdesk',
    ])
    expect(view).toMatchObject({ headlines: [], cheaper: [], baseStrategy: 'everything' })
    expect(view.breakdown).toMatchObject({ finding: { kind: 'incomplete' } })
    expect(view.breakdown.stages[0]?.bars[0]?.total).toBeCloseTo(10 * 16 * HOURS_A_MONTH * 6, 4)
  })

  it('calls a strategy that buys everything one way by the name of that way', () => {
    expect(viewOf(HELPDESK).strategies).toEqual([
      { key: 'everything', label: { en: 'Leased', zh: 'Leased' } },
    ])
  })

  it('every cell of the table is a figure of the view', () => {
    const { table, figures } = viewOf(HELPDESK)
    const cells = table.rows.flatMap((row) => Object.values(row.cells)).filter((id) => id !== null)
    expect(cells.filter((id) => figures[id] === undefined)).toEqual([])
  })
})

describe('a plan with three strategies', () => {
  const text = HELPDESK.replace(
    'strategies: { everything: leased }',
    'strategies: { a: leased, b: dear, c: mixed }',
  ).replace(
    'accounting:',
    `  dear: { kind: rent, term: on_demand, charge: used, node: a100-sxm-8, price: 20 CNY/GPU-h }
  mixed: { kind: rent, term: on_demand, charge: used, node: a100-sxm-8 }
accounting:`,
  )

  it('differs from the first strategy in each of the others', () => {
    const { figures } = viewOf(text)
    expect(figures['compare.b_less_a.cost']?.value).toBeCloseTo(10 * 4 * HOURS_A_MONTH * 6, 4)
    expect(totalRow(viewOf(text))).toMatchObject({ difference: null, ratio: null })
  })

  it('leaves what has no price unknown, and does not take it for nothing', () => {
    const { figures } = viewOf(text)
    const total = figures['c.total.cost']
    expect(total?.value === null || total?.incomplete !== undefined).toBe(true)
    expect(figures['c.helpdesk.compute.cost']?.value ?? null).toBe(null)
  })
})

it('a plan of data work alone needs no GPU', () => {
  const view = viewOf(`kilotoken: plan/1
name: Labels
horizon: { start: 2027-03, months: 2 }
currency: { plan: EUR }
workloads:
  labels: { kind: data, months: 2027-03..2027-04, acquisition: 12k EUR }
options:
  leased: { kind: rent, term: on_demand, charge: used, node: a100-sxm-8 }
accounting: { book_life: 5 years, salvage: 0% }
strategies: { bought: leased }
`)
  expect(view.figures['bought.total.cost']).toMatchObject({ unit: 'EUR' })
  expect(view.figures['bought.total.cost']?.value).toBeCloseTo(12_000, 6)
})
