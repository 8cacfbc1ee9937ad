import { describe, expect, it } from 'vitest'
import { planIssues } from '../../src/models/plan-issues.ts'
import { evaluate } from '../../src/readings/evaluate.ts'
import { ROUND_CATALOGUE } from '../training-plan.ts'
import { compiledText, figuresOf, near } from './example-figures.ts'

function plan(months: number, body: string) {
  const head = `kilotoken: plan/1
name: Contracts that end
horizon: { start: 2027-01, months: ${months} }
currency: { plan: USD }
`
  const compiled = compiledText(head + body, undefined, ROUND_CATALOGUE)
  return { ...figuresOf(compiled), issues: planIssues(compiled, evaluate(compiled.graph)) }
}

/** Eight GPUs around the clock: one server. */
const LAYER =
  'workloads: { s: { kind: serving, demand: { layers: { b: { gpus: 8 GPU, hours: 24 h/day } } } } }\n'
const RESERVED = 'kind: rent, term: reserved, gpus_per_node: 8 GPU/node, price: 2 USD/GPU-h'
/** Of one server at 2 dollars. */
const MONTH = 8 * 730 * 2

describe('what a reservation asks for after the plan', () => {
  const { value, values, issues } = plan(
    30,
    `${LAYER}options:
  half: { ${RESERVED}, commitment: 3 years, payment: partial_upfront, upfront: 50%, nodes: 2 }
  monthly: { ${RESERVED}, commitment: 1 year }
  ahead: { ${RESERVED}, commitment: 1 year, payment: all_upfront }
  fits: { ${RESERVED}, commitment: 6 month }
`,
  )

  it('is the part of it that is not paid yet', () => {
    // Six months of two servers, half of which is paid; six months of the third year's renewal.
    near(value('half.total.committed_after'), 6 * 2 * MONTH * 0.5)
    near(value('monthly.total.committed_after'), 6 * MONTH)
    near(value('fits.total.committed_after'), 0)
    expect(() => value('ahead.total.committed_after')).toThrow(/no figure/u)
    near(values('half.total.cash')[0], 36 * 2 * MONTH * 0.5 + 2 * MONTH * 0.5)
  })

  it('is warned of, a renewal too', () => {
    expect(
      issues
        .filter(({ code }) => code === 'COMMITMENT_PAST_HORIZON')
        .map((one) => [one.path, one.params.months]),
    ).toEqual([
      ['options.half.commitment', 6],
      ['options.monthly.commitment', 6],
      ['options.ahead.commitment', 6],
    ])
  })
})

describe('a reservation that is not renewed', () => {
  const body = (renew: string) => `${LAYER}options: { r: { ${RESERVED}, commitment: 1 year${renew} } }\n`

  it('ends with its commitment, and what is needed after it is not carried', () => {
    const { value, values, issues } = plan(18, body(', renew: false'))
    near(value('r.total.cost'), 12 * MONTH)
    expect(values('r.nodes')).toEqual([...Array(12).fill(1), ...Array(6).fill(0)])
    near(value('r.total.committed_after'), 0)
    expect(value('r.first_overloaded_month')).toBe(12)
    expect(issues).toMatchObject([
      { code: 'NOT_RENEWED', path: 'options.r.renew', params: { month: '2028-01' } },
    ])
  })

  it('costs what any other does within its commitment', () => {
    near(plan(12, body(', renew: false')).value('r.total.cost'), plan(12, body('')).value('r.total.cost'))
    near(plan(18, body('')).value('r.total.cost'), 18 * MONTH)
  })
})

it('VAT that cannot be recovered is paid with rent that is paid ahead', () => {
  const { value, values } = plan(
    30,
    `${LAYER}options: { r: { ${RESERVED}, commitment: 3 years, payment: all_upfront } }
accounting: { vat: { rate: 6%, recoverable: false } }
`,
  )
  const paid = 36 * MONTH * 1.06
  near(values('r.total.cash')[0], paid)
  near(value('r.total.cash'), paid)
  near(value('r.total.cost'), 30 * MONTH * 1.06)
  near(value('r.total.end_value'), 6 * MONTH * 1.06)
  near(value('r.total.vat'), 36 * MONTH * 0.06)
  near(value('r.total.cash_ahead'), 6 * MONTH * 1.06)
  near(value('r.total.balance_ahead'), 6 * MONTH * 1.06)
})

it('a mix that is filled in order and serves several workloads says that each fills it', () => {
  const load = 'kind: serving, demand: { layers: { b: { gpus: 12 GPU, hours: 24 h/day } } }'
  const { issues } = plan(
    12,
    `workloads: { a: { ${load} }, b: { ${load} } }
options:
  fixed: { ${RESERVED} }
  extra: { kind: rent, term: on_demand, gpus_per_node: 8 GPU/node, price: 3 USD/GPU-h }
  m: { kind: mix, parts: [{ option: fixed, up_to: 1 node }, { option: extra }] }
strategies: { m: m }
`,
  )
  expect(issues.filter(({ code }) => code === 'HEIGHT_FOR_EACH')).toMatchObject([
    { path: 'options.m.parts.0.up_to', params: { count: 2 } },
  ])
})

describe('an api with prices by tier', () => {
  it('is priced once however many strategies it is in', () => {
    const { value } = plan(
      1,
      `workloads: { chat: { kind: serving, demand: { tokens: { input: 24 Mtok/day }, tiers: { chat: 20% } } } }
options:
  big: { kind: api, price: { input: 2 USD/Mtok }, tiers: { chat: { input: 4 USD/Mtok } } }
  small: { kind: api, price: { input: 1 USD/Mtok } }
  routed: { kind: mix, parts: [{ option: big, share: 25% }, { option: small, share: 75% }] }
strategies: { alone: big, routed: routed }
`,
    )
    // 730 Mtok a month; 80% at 2 and 20% at 4: 2.4 dollars. The tier is named like the workload, and is not taken for it.
    near(value('alone.total.cost'), 730 * 2.4)
    near(value('routed.total.cost'), 730 * (0.25 * 2.4 + 0.75 * 1))
  })
})

it('the price of a tariff band may be a map with its source, and may move', () => {
  const { values, of } = plan(
    2,
    `${LAYER}options: { own: { kind: own, gpus_per_node: 8 GPU/node, price: 100k USD/node, facility: hall } }
facilities:
  hall:
    kind: own_building
    pue: 1
    node_power: { rated: 10 kW/node, load_factor: 100% }
    tariff:
      bands:
        day: { share: 60%, price: { value: 0.30, source: bill, date: 2026-11-01, evidence: quoted } }
        night: { share: 40%, price: { start: 0.10 USD/kWh, growth: 10%/month } }
`,
  )
  // 7,300 kWh a month: 0.6 × 0.30 + 0.4 × 0.10, then 0.4 × 0.11.
  near(values('own.energy.cost')[0], 7300 * 0.22)
  near(values('own.energy.cost')[1], 7300 * 0.224)
  expect(of('own.tariff.bands.day.price').evidence).toBe('quoted')
})
