import { describe, expect, it } from 'vitest'
import { ROUND_CATALOGUE } from '../training-plan.ts'
import { compiledText, figuresOf, near } from './example-figures.ts'

function plan(months: number, body: string, calendar = 'nominal') {
  const head = `kilotoken: plan/1
name: Contracts
horizon: { start: 2028-01, months: ${months}, calendar: ${calendar} }
currency: { plan: USD }
`
  return figuresOf(compiledText(head + body, undefined, ROUND_CATALOGUE))
}

/** Eight GPUs around the clock: one server. */
const LAYER =
  'workloads: { s: { kind: serving, demand: { layers: { b: { gpus: 8 GPU, hours: 24 h/day } } } } }\n'
const RESERVED = 'kind: rent, term: reserved, commitment: 1 year, gpus_per_node: 8 GPU/node'
const YEAR = 8 * 8760

describe('commitments', () => {
  it('keep the price of the month they start in', () => {
    // 2 dollars in the first year; a fifth less, 1.60, in the second.
    const figures = plan(
      24,
      `${LAYER}options:
  monthly: { ${RESERVED}, price: { value: 2 USD/GPU-h, decline: 20%/year } }
  ahead: { ${RESERVED}, payment: all_upfront, price: { value: 2 USD/GPU-h, decline: 20%/year } }
accounting: { discount_rate: 10%/year, flows: month_end }
strategies: { monthly: monthly, ahead: ahead }
`,
    )
    near(figures.value('monthly.total.cost'), YEAR * 2 + YEAR * 1.6)
    near(figures.value('ahead.total.cost'), YEAR * 2 + YEAR * 1.6)
    near(figures.value('ahead.total.npv'), YEAR * 2 + (YEAR * 1.6) / 1.1)
  })

  it('paid ahead weigh what a purchase of the same money weighs, and leave what is not used up', () => {
    const figures = plan(
      14,
      `${LAYER}options:
  ahead: { ${RESERVED}, payment: all_upfront, price: 2 USD/GPU-h }
accounting: { discount_rate: 10%/year, flows: month_end }
strategies: { ahead: ahead }
`,
    )
    const paid = YEAR * 2
    // Ten of the second year's twelve months are left in month 14.
    near(figures.value('ahead.total.npv'), paid + paid / 1.1 - ((paid * 10) / 12) * 1.1 ** (-14 / 12))
  })

  it('paid ahead for a number of servers that the plan fixes are paid ahead too, and held to the end of the year', () => {
    const figures = plan(
      18,
      `${LAYER}options:
  ahead: { ${RESERVED}, payment: all_upfront, price: 2 USD/GPU-h, nodes: { steps: { 2028-01: 3, 2028-07: 2 } } }
accounting: { discount_rate: 10%/year, flows: month_end }
strategies: { ahead: ahead }
`,
    )
    const year = 8 * 8760 * 2
    // Three for the first year, whatever July says, then two; half of the second year is left at the end.
    near(figures.value('ahead.total.cost'), 3 * year + 2 * (year / 2))
    near(figures.value('ahead.total.cash'), 3 * year + 2 * year)
    near(figures.value('ahead.total.npv'), 3 * year + (2 * year) / 1.1 - year * 1.1 ** (-18 / 12))
  })
})

describe('what is owned', () => {
  it('is written off when it retires, however little it worked', () => {
    const figures = plan(
      12,
      `workloads:
  s:
    kind: serving
    demand: { tokens: { output: 432 Mtok/day } }
    capacity: { method: given, node_throughput: 10000 tok/s/node }
options: { own: { kind: own, price: 120k USD/node, service_life: 1 year } }
accounting: { book_life: 1 year, method: units_of_production, discount_rate: 0%/year, flows: month_end, income_tax: 25% }
strategies: { own: own }
`,
    )
    near(figures.value('own.total.cost'), 120_000)
    near(figures.value('own.total.npv'), 120_000)
    near(figures.value('own.total.npv_after_tax'), 90_000)
  })

  it('costs its VAT too where that cannot be recovered, and saves tax on it', () => {
    const figures = plan(
      12,
      `${LAYER}options: { own: { kind: own, price: 100k USD/node, service_life: 1 year } }
accounting: { book_life: 1 year, salvage: 10%, discount_rate: 0%/year, flows: month_end, income_tax: 25%, vat: { rate: 13%, recoverable: false } }
strategies: { own: own }
`,
    )
    const writtenOff = 113_000 * 0.9
    near(figures.value('own.total.vat'), 13_000)
    near(figures.value('own.total.cost'), writtenOff)
    near(figures.value('own.total.npv'), writtenOff)
    near(figures.value('own.total.npv_after_tax'), writtenOff * 0.75)
  })
})

describe('a GPU-hour', () => {
  it('counts hours of a fleet and hours that are billed as used, and no tokens that are bought', () => {
    const figures = plan(
      12,
      `workloads:
  base: { kind: serving, demand: { layers: { b: { gpus: 8 GPU, hours: 24 h/day } } } }
  burst: { kind: serving, demand: { layers: { b: { gpus: 8 GPU, hours: 12 h/day } } } }
  chat: { kind: serving, demand: { tokens: { output: 10 Mtok/day } } }
options:
  reserved: { ${RESERVED}, price: 2 USD/GPU-h }
  hourly: { kind: rent, term: on_demand, charge: used, gpus_per_node: 8 GPU/node, price: 3 USD/GPU-h }
  api: { kind: api, price: { output: 15 USD/Mtok } }
strategies: { all: { base: reserved, burst: hourly, chat: api } }
`,
    )
    near(figures.value('all.total.cost_per_gpu_hour'), (YEAR * 2 + (YEAR / 2) * 3) / (YEAR * 1.5))
  })

  it('has no cost where there is none, and says why', () => {
    const figures = plan(
      12,
      `workloads: { chat: { kind: serving, demand: { tokens: { output: 10 Mtok/day } } } }
options: { api: { kind: api, price: { output: 15 USD/Mtok } } }
`,
    )
    expect(figures.of('api.total.cost_per_gpu_hour')).toMatchObject({
      value: null,
      absent: { kind: 'infeasible', reasons: ['no_gpu_hours'] },
    })
    expect(figures.value('api.nodes')).toBe(0)
  })
})

it('a day of a leap year is a 366th of its cost in the actual calendar', () => {
  const figures = plan(
    12,
    `${LAYER}options: { hourly: { kind: rent, term: on_demand, gpus_per_node: 8 GPU/node, price: 3 USD/GPU-h } }
`,
    'actual',
  )
  near(figures.value('hourly.total.cost_per_day'), figures.value('hourly.total.cost') / 366)
  near(figures.value('hourly.total.cost_per_day'), 8 * 24 * 3)
})

describe('what would be read and not count', () => {
  const CHAT = 'workloads: { chat: { kind: serving, demand: { tokens: { output: 10 Mtok/day } } } }\n'
  const api = (unit: string) => `options: { api: { kind: api, price: { output: 15 ${unit}/Mtok } } }\n`
  it.each([
    ['a price without a rate', api('EUR'), 'RATE_MISSING'],
    [
      'people who start after the end',
      `${api('USD')}staff: { ops: { people: 1, cost: 100k USD/FTE/year, from: 2030-01, for: [api] } }\n`,
      'OUTSIDE_HORIZON',
    ],
    ['a fiscal year at the wrong place', `${api('USD')}fiscal_year_starts: April\n`, 'UNKNOWN_FIELD'],
  ])('%s is a problem', (_name, rest, code) => {
    expect(() => plan(12, CHAT + rest)).toThrow(code)
  })
})
