import fc from 'fast-check'
import { all, amount, type Fields, fixed, moving, one, some } from './generated-amounts.ts'
import { generatedOptions } from './generated-options.ts'
import { data, serving, training } from './generated-work.ts'

/** A plan as it is written, part by part, so that a law can change one of them. */
export interface GeneratedPlan {
  readonly horizon: { readonly start: string; readonly months: number; readonly calendar: string }
  readonly currency: Fields
  readonly workloads: Readonly<Record<string, Fields>>
  readonly options: Readonly<Record<string, Fields>>
  readonly facilities: Fields
  readonly staff: Fields
  readonly overheads: Fields
  readonly accounting: Fields
  readonly strategies: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** The document of a plan. JSON is YAML. */
export function planText(plan: GeneratedPlan): string {
  return JSON.stringify({ kilotoken: 'plan/1', name: 'Generated', ...plan })
}

function accounting(): fc.Arbitrary<Fields> {
  return some({
    book_life: fc.constantFrom('2 years', '4 years'),
    tax_life: fc.constantFrom('2 years', '3 years'),
    method: fc.constantFrom('straight_line', 'declining_balance', 'sum_of_years'),
    salvage: amount(1, 20, '%'),
    discount_rate: amount(2, 15, '%/year'),
    flows: fc.constantFrom('month_end', 'year_end'),
    income_tax: amount(5, 30, '%'),
    vat: fc.constantFrom({ rate: '13%', recoverable: true }, { rate: '9%', recoverable: false }),
  })
}

function hall(start: string): fc.Arbitrary<Fields> {
  return fc.oneof(
    all(fixed({ kind: 'own_building' }), one('tariff', moving(0.04, 0.3, 'USD/kWh', start))),
    all(
      fixed({ kind: 'colocation', price: '120 USD/kW/month' }),
      one('includes_power', fc.boolean()),
      fixed({
        tariff: {
          bands: {
            day: { share: '60%', price: '0.14 USD/kWh' },
            night: { share: '40%', price: '0.07 USD/kWh' },
          },
          growth: '4%/year',
        },
      }),
    ),
  )
}

function staff(start: string): fc.Arbitrary<Fields> {
  return some({
    platform: fc.record({
      people: moving(0.1, 4, 'FTE', start),
      cost: moving(60_000, 200_000, 'USD/FTE/year', start),
      for: fc.constantFrom(['own'], ['own', 'reserved', 'on_demand']),
    }),
  })
}

function overheads(start: string): fc.Arbitrary<Fields> {
  return some({
    network: fc.record({ cost: moving(100, 9000, 'USD/year', start), for: fc.constant(['own', 'reserved']) }),
    licences: fc.record({ cost: moving(100, 5000, 'USD/GPU/year', start), for: fc.constant(['own']) }),
    support: fc.record({ rate: amount(1, 9, '%/year'), for: fc.constant(['own']) }),
  })
}

/** Which options may take a workload: tokens do not train, and layers of GPUs are not tokens. */
function takers(workload: Fields): readonly string[] {
  const machines = ['on_demand', 'reserved', 'spot', 'own', 'leased']
  if (workload.kind !== 'serving') return machines
  const isLayered = JSON.stringify(workload).includes('"layers"')
  return isLayered ? [...machines, 'filled'] : [...machines, 'api', 'routed', 'filled']
}

/** Three ways to assign the work, each to options that can take it. */
function strategiesOf(workloads: Readonly<Record<string, Fields>>, picks: readonly number[]) {
  return Object.fromEntries(
    [0, 1, 2].map((at) => [
      `plan_${at}`,
      Object.fromEntries(
        Object.entries(workloads).flatMap(([key, workload], index) => {
          const able = takers(workload)
          const option = able[((picks[at * 2 + index] ?? 0) + at) % able.length]
          return workload.kind === 'data' || option === undefined ? [] : [[key, option]]
        }),
      ),
    ]),
  )
}

/**
 * Plans over the whole language: every kind of work, every way to buy, every way an amount may move, some of it ranges.
 *
 * Two strategies at least, so that there is something to compare.
 */
export const generatedPlan: fc.Arbitrary<GeneratedPlan> = fc
  .record({
    start: fc.constantFrom('2027-01', '2027-04', '2028-02'),
    months: fc.integer({ min: 1, max: 40 }),
    calendar: fc.constantFrom('nominal', 'actual'),
  })
  .chain(({ start, months, calendar }) => {
    return fc
      .record({
        chat: serving(start),
        beside: fc.oneof(
          fc.constant(undefined),
          serving(start),
          training(start, months),
          data(start, months),
        ),
        options: generatedOptions(start),
        currency: fc.constantFrom<Fields>(
          { plan: 'USD' },
          { plan: 'USD', show_also: ['CNY'], rates: { 'USD/CNY': '7.1' } },
        ),
        hall: hall(start),
        power: some({ idle: amount(10, 60, '%') }),
        staff: staff(start),
        overheads: overheads(start),
        accounting: accounting(),
        picks: fc.array(fc.nat({ max: 60 }), { minLength: 6, maxLength: 6 }),
      })
      .map((made): GeneratedPlan => {
        const workloads: Record<string, Fields> = {
          chat: made.chat,
          ...(made.beside !== undefined && { beside: made.beside }),
        }
        return {
          horizon: { start, months, calendar },
          currency: made.currency,
          workloads,
          options: made.options,
          facilities: {
            hall: {
              ...made.hall,
              pue: '1.2 to 1.4',
              node_power: { rated: '10 kW/node', load_factor: '75%', ...made.power },
              carbon: '0.4 kg/kWh',
            },
          },
          staff: made.staff,
          overheads: made.overheads,
          accounting: made.accounting,
          strategies: strategiesOf(workloads, made.picks),
        }
      })
  })
