import { describe, expect, it } from 'vitest'
import { compilePlan } from '../../src/models/compile-plan.ts'
import { planIssues } from '../../src/models/plan-issues.ts'
import { readPlan } from '../../src/plan/read-plan.ts'
import { evaluate } from '../../src/readings/evaluate.ts'
import { ROUND_CATALOGUE } from '../training-plan.ts'
import { compiledText, figuresOf, near } from './example-figures.ts'

/** Two servers of eight GPUs for three months, then one. */
const HEAD = `kilotoken: plan/1
name: Leases
horizon: { start: 2028-01, months: 12 }
currency: { plan: USD }
workloads:
  s: { kind: serving, demand: { layers: { b: { gpus: { steps: { 2028-01: 16 GPU, 2028-04: 8 GPU } }, hours: 24 h/day } } } }
facilities:
  hall: { kind: own_building, pue: 1, tariff: 0.1 USD/kWh, node_power: { rated: 10 kW/node, load_factor: 50% } }
`
const OWN = 'kind: own, gpus_per_node: 8 GPU/node'
const SUMS =
  'accounting: { discount_rate: 0%/year, flows: month_end, income_tax: 25%, salvage: 10%, book_life: 2 years }\n'

const figures = (body: string, head = HEAD) =>
  figuresOf(compiledText(head + body, undefined, ROUND_CATALOGUE))

describe('a lease', () => {
  const of = figures(
    `options: { leased: { ${OWN}, facility: hall, lease: { price: 9k USD/node/month, term: 5 months } } }\n${SUMS}`,
  )

  it('runs for its term, needed or not, and again while it is needed', () => {
    // Two from month 0 to 4, one from 5 to 9, and one from month 10 that runs three months past the plan.
    expect(of.values('leased.nodes')).toEqual([2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1])
    near(of.value('leased.total.cost'), 17 * 9000 + 17 * 10 * 0.5 * 730 * 0.1)
    near(of.value('leased.total.committed_after'), 3 * 9000)
  })

  it('shows what is paid and not needed on a line of its own', () => {
    // In months 3 and 4 one of two is needed.
    expect(of.values('leased.commitment_unused.cost').map(Math.round)).toEqual([
      0,
      0,
      0,
      9000,
      9000,
      ...Array(7).fill(0),
    ])
    near(of.value('leased.compute.cost'), 15 * 9000)
    near(of.value('leased.energy.cost'), 17 * 3650 * 0.1)
  })

  it('is an operating cost: paid as it accrues, all of it deducted, nothing owned', () => {
    expect(of.values('leased.total.cash')).toEqual(of.values('leased.total.cost'))
    near(of.value('leased.total.npv'), of.value('leased.total.cost'))
    near(of.value('leased.total.npv_after_tax'), 0.75 * of.value('leased.total.cost'))
    for (const id of ['leased.book_value', 'leased.depreciation.cost', 'leased.total.proceeds'])
      expect(() => of.of(id)).toThrow(/no figure/u)
  })

  it('keeps the rent of the month it starts in, and comes in lots with spares', () => {
    const grouped = figures(
      `options: { leased: { ${OWN}, lot: 2 node, spares: 1 node, lease: { price: { steps: { 2028-01: 1k USD/node/month, 2028-05: 500 USD/node/month } }, term: 6 months } } }\n`,
    )
    // Three wanted, so two lots: four at 1,000 for six months, then two of the two wanted at 500.
    expect(grouped.values('leased.nodes')).toEqual([...Array(6).fill(4), ...Array(6).fill(2)])
    near(grouped.value('leased.total.cost'), 4 * 6 * 1000 + 2 * 6 * 500)
    // Of the four, three are wanted for three months and two for three.
    near(grouped.value('leased.commitment_unused.cost'), (1 * 3 + 2 * 3) * 1000)
  })

  it('has failures and support by what the servers would cost', () => {
    const priced = figures(
      `options: { leased: { ${OWN}, price: 100k USD/node, failure_rate: 6%/year, lease: { price: 9k USD/node/month, term: 12 months } } }\noverheads: { support: { rate: 3%/year, for: [leased] } }\n`,
    )
    near(priced.value('leased.failures.cost'), 2 * 100_000 * 0.06)
    near(priced.value('leased.support.cost'), 2 * 100_000 * 0.03)
  })

  it('has the discount of its seller off the rent', () => {
    const sold = figures(
      `options: { leased: { ${OWN}, seller: acme, lease: { price: 9k USD/node/month, term: 12 months } } }\nprices: { discount: { acme: 10% } }\n`,
    )
    near(sold.value('leased.total.cost'), 2 * 12 * 8100)
  })

  it('without a rent is incomplete', () => {
    const unpriced = figures(`options: { leased: { ${OWN}, facility: hall, lease: { term: 12 months } } }\n`)
    expect(unpriced.of('leased.total.cost').incomplete).toEqual(['leased.lease.price'])
  })

  it('of three years in a plan of one says how much of it the plan does not count', () => {
    const compiled = compiledText(
      `${HEAD}options: { leased: { ${OWN}, lease: { price: 9k USD/node/month, term: 36 months } } }\n`,
    )
    expect(planIssues(compiled, evaluate(compiled.graph))).toContainEqual({
      severity: 'warning',
      code: 'COMMITMENT_PAST_HORIZON',
      path: 'options.leased.lease.term',
      params: { months: 24 },
    })
    near(figuresOf(compiled).value('leased.total.committed_after'), 2 * 24 * 9000)
  })

  const LEASE = 'lease: { price: 9k USD/node/month, term: 5 months }'
  it.each([
    ['installation: 5%', 'installation', 'NOT_BESIDE'],
    ['service_life: 4 years', 'service_life', 'NOT_BESIDE'],
    ['resale: [60%]', 'resale', 'NOT_BESIDE'],
    ['lead_time: 8 weeks', 'lead_time', 'NOT_BESIDE'],
    ['loan: { share: 50%, rate: 8%/year, term: 3 years }', 'loan', 'NOT_BESIDE'],
    ['price: 100k USD/node', 'price', 'NOT_BESIDE'],
    ['charge: used', 'charge', 'NOT_BESIDE'],
    ['failure_rate: 5%/year', 'failure_rate', 'LEASE_WITHOUT_PRICE'],
  ])('does not stand beside %s', (field, at, code) => {
    const read = readPlan(`${HEAD}options:\n  leased: { ${OWN}, ${LEASE}, ${field} }\n`)
    expect('problems' in read && read.problems).toEqual([
      expect.objectContaining({ severity: 'error', code, path: `options.leased.${at}`, line: 10 }),
    ])
  })

  it('needs a price for support by a rate, and takes a lead time with a fixed number of servers', () => {
    const support = readPlan(
      `${HEAD}options: { leased: { ${OWN}, ${LEASE} } }\noverheads: { support: { rate: 3%/year, for: [leased] } }\n`,
    )
    expect('problems' in support && support.problems.map(({ code, path }) => [code, path])).toEqual([
      ['LEASE_WITHOUT_PRICE', 'overheads.support.rate'],
    ])
    const fixed = readPlan(
      `${HEAD}options: { leased: { ${OWN}, nodes: 2 node, lead_time: 8 weeks, ${LEASE} } }\n`,
    )
    expect('problems' in fixed).toBe(false)
  })
})

describe('resale by age', () => {
  const LIFE = `kilotoken: plan/1
name: Resale
horizon: { start: 2028-01, months: MONTHS }
currency: { plan: USD }
workloads: { s: { kind: serving, demand: { layers: { b: { gpus: 8 GPU, hours: 24 h/day } } } } }
`
  const plan = (months: number, own: string) =>
    figures(
      `options: { own: { ${OWN}, price: 120k USD/node, ${own} } }\n${SUMS}`,
      LIFE.replace('MONTHS', String(months)),
    )

  it('is what is left at the end of the plan, whatever stands in the books', () => {
    // After a year 60% of 120,000; in the books half of 120,000 less 10% has been written off.
    const of = plan(12, 'service_life: 30 months, resale: [60%, 36%]')
    near(of.value('own.resale_value'), 72_000)
    near(of.value('own.book_value'), 120_000 - 54_000)
    near(of.value('own.total.npv'), 120_000 - 72_000)
    near(of.value('own.total.cost'), 54_000)
    // Sold for 6,000 more than the books say, a quarter of which is tax.
    near(of.value('own.total.npv_after_tax'), 48_000 - 0.25 * 54_000 + 0.25 * 6000)
  })

  it('is what an asset fetches when it retires, and the loss against the books is a cost', () => {
    // 18 months: 48% of 120,000, where the books say 10%: a gain of 45,600. Then a second server.
    const of = plan(18, 'service_life: 18 months, resale: [60%, 36%]')
    near(of.value('own.total.proceeds'), 57_600)
    near(of.values('own.disposal.cost')[17] ?? 0, -45_600)
    near(of.value('own.total.cost'), 120_000 - 57_600)
    near(of.value('own.total.cash'), 120_000 - 57_600)
    near(of.value('own.total.cash_ahead'), 0)
    const dear = plan(24, 'service_life: 2 years, resale: [30%, 4%]')
    near(dear.value('own.disposal.cost'), 120_000 * (0.1 - 0.04))
    near(dear.value('own.total.cost'), 120_000 * 0.96)
  })

  it('takes a service life that is a range', () => {
    const of = plan(36, 'service_life: 20..28 months, resale: [60%, 36%]')
    // At the middle of the range, two years: 36%, and the second server is a year old at the end.
    near(of.value('own.total.proceeds'), 0.36 * 120_000)
    near(of.value('own.total.end_value'), 0.6 * 120_000)
  })

  it('has no meaning for hours that are billed as they are used', () => {
    const read = readPlan(
      `${LIFE.replace('MONTHS', '12')}options: { own: { ${OWN}, charge: used, price: 120k USD/node, resale: [60%] } }\n`,
    )
    expect('problems' in read && read.problems.map(({ code, path }) => [code, path])).toEqual([
      ['NOT_BESIDE', 'options.own.resale'],
    ])
  })
})

it('a plan whose basis is cash is decided by the cash that is paid', async () => {
  const { decisionOf } = await import('../../src/decide/decision.ts')
  const { decisionVerdict } = await import('../../src/decide/decision-verdict.ts')
  const text = (basis: string) => `${HEAD}options:
  own: { ${OWN}, price: 60k USD/node, service_life: 5 years }
  rent: { kind: rent, term: on_demand, price: 1 USD/GPU-h, gpus_per_node: 8 GPU/node }
accounting: { book_life: 5 years, basis: ${basis} }
`
  // Two servers cost 120,000 at once and 24,000 of that in the year; renting is 15 server-months of 5,840.
  const verdict = (basis: string) => {
    const read = readPlan(text(basis))
    if ('problems' in read) throw new Error(JSON.stringify(read.problems))
    const result = compilePlan(read.plan.base, ROUND_CATALOGUE)
    if ('problems' in result) throw new Error('does not compile')
    return decisionVerdict(decisionOf(result.compiled))
  }
  expect(verdict('accrual')).toMatchObject({ winner: 'own', basis: 'cost' })
  expect(verdict('cash')).toMatchObject({ winner: 'rent', basis: 'cash' })
  near(verdict('cash').totals.get('own'), 120_000)
  near(verdict('cash').totals.get('rent'), 15 * 5840)
})
