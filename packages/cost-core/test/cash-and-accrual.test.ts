import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Fields } from './generated-amounts.ts'
import { type GeneratedPlan, generatedPlan, planText } from './generated-plan.ts'
import { compiledText, figuresOf } from './journeys/example-figures.ts'
import { ROUND_CATALOGUE } from './training-plan.ts'

// Each law compiles hundreds of plans.
vi.setConfig({ testTimeout: 300_000 })

const figures = (text: string) => figuresOf(compiledText(text, undefined, ROUND_CATALOGUE))

const sum = (months: readonly number[]) => months.reduce((total, month) => total + month, 0)

/** What moves in a strategy, for judging what rounding is. */
function sizeOf(of: ReturnType<typeof figures>, key: string): number {
  const moved = [...of.values(`${key}.total.cash`), ...of.values(`${key}.total.cost`)]
  return Math.max(1e-6, ...moved.map(Math.abs))
}

const METHODS = ['straight_line', 'declining_balance', 'sum_of_years', 'units_of_production']

describe('cash and accrual', () => {
  it('differ in every month by what the balances say, however it is bought', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(generatedPlan, fc.constantFrom(...METHODS), (made, method) => {
        const plan: GeneratedPlan = { ...made, accounting: { ...made.accounting, method } }
        const of = figures(planText(plan))
        for (const [key, assigned] of Object.entries(plan.strategies)) {
          const ahead = of.values(`${key}.total.cash_ahead`)
          if (ahead.some((value) => Number.isNaN(value))) continue
          for (const option of Object.values(assigned)) seen.add(option)
          const size = sizeOf(of, key) * plan.horizon.months
          for (const [month, balance] of of.values(`${key}.total.balance_ahead`).entries())
            expect(
              Math.abs((ahead[month] ?? Number.NaN) - balance) <= 1e-9 * size,
              `${key}, month ${month}: ${ahead[month]}, ${balance}`,
            ).toBe(true)
        }
      }),
      { numRuns: 200, seed: 20_270_103 },
    )
    expect([...seen].sort()).toEqual(
      ['api', 'filled', 'leased', 'on_demand', 'own', 'reserved', 'routed', 'spot'].sort(),
    )
  })

  const some = (fields: Record<string, fc.Arbitrary<unknown>>) =>
    fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Fields>
  const own = fc
    .tuple(
      fc.constantFrom<Fields>(
        {},
        { lead_time: '9 week', payment_schedule: { at_order: '30%', at_delivery: '70%' } },
        { lead_time: '20 week' },
        { loan: { share: '60%', rate: '7%/year', term: '2 years' } },
      ),
      some({
        service_life: fc.constantFrom('1 year', '17 months', '10.5 months'),
        resale: fc.constantFrom(['60%'], ['80%', '5%']),
        installation: fc.constant('8%'),
      }),
      fc.constantFrom({ facility: 'hall' }, { facility: 'cage' }),
    )
    .map((parts): Fields => Object.assign({ kind: 'own', price: '120k USD/node' }, ...parts))
  const options = fc.record({
    own,
    leased: fc.record({
      kind: fc.constant('own'),
      facility: fc.constant('hall'),
      lease: fc.record({
        price: fc.constantFrom('9k USD/node/month', { value: '9k USD/node/month', decline: '20%/year' }),
        term: fc.constantFrom('5 month', '12 month'),
      }),
    }),
    rent: fc.record({
      kind: fc.constant('rent'),
      term: fc.constant('reserved'),
      price: fc.constantFrom('2 USD/GPU-h', { value: '2 USD/GPU-h', decline: '20%/year' }),
      commitment: fc.constant('1 year'),
      payment: fc.constantFrom('none', 'partial_upfront', 'all_upfront'),
    }),
  })

  it('have cost the same once all has retired, run out and been repaid', () => {
    fc.assert(
      fc.property(
        options,
        fc.record({
          method: fc.constantFrom(...METHODS),
          book_life: fc.constantFrom('1 year', '3 years'),
          salvage: fc.constantFrom('0%', '20%'),
        }),
        fc.constantFrom('2028-01', '2028-07'),
        (given, accounting, last) => {
          const of = figures(
            JSON.stringify({
              kilotoken: 'plan/1',
              name: 'To the end',
              horizon: { start: '2027-01', months: 48 },
              currency: { plan: 'USD' },
              // Two servers, then one, then none.
              workloads: {
                s: {
                  kind: 'serving',
                  demand: {
                    layers: {
                      b: {
                        gpus: { steps: { '2027-01': '16 GPU', '2027-08': '8 GPU', [last]: '0 GPU' } },
                        hours: '24 h/day',
                      },
                    },
                  },
                },
              },
              options: given,
              facilities: {
                hall: {
                  kind: 'own_building',
                  pue: 1.3,
                  tariff: '0.1 USD/kWh',
                  node_power: { rated: '10 kW/node', load_factor: '70%' },
                },
                cage: {
                  kind: 'colocation',
                  pue: 1.3,
                  price: '120 USD/kW/month',
                  includes_power: true,
                  node_power: { rated: '10 kW/node', load_factor: '70%' },
                },
              },
              accounting,
            }),
          )
          for (const key of ['own', 'leased', 'rent']) {
            const [cash, accrual] = [of.values(`${key}.total.cash`), of.values(`${key}.total.cost`)]
            expect(sum(cash)).toBeGreaterThan(0)
            expect(Math.abs(sum(cash) - sum(accrual)) <= 1e-9 * sum(accrual), key).toBe(true)
            expect(Math.abs(of.value(`${key}.total.balance_ahead`)) <= 1e-9 * sum(accrual), key).toBe(true)
          }
        },
      ),
      { numRuns: 60, seed: 20_270_104 },
    )
  })
})
