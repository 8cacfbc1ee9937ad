import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MoneyBench, moneyBench } from '../../../test/money-bench.ts'
import { between, LAW } from '../../../test/operation-laws.ts'
import { bookValue } from './book-value.ts'
import { depreciation } from './depreciation.ts'
import { disposals } from './disposals.ts'
import { endValueAfterTax } from './end-value-after-tax.ts'
import { equivalentAnnualCost } from './equivalent-annual-cost.ts'
import { loan } from './loan.ts'
import { type FlowTiming, presentCost } from './present-cost.ts'
import { taxSaved } from './tax-saved.ts'

const RUNS = { ...LAW, numRuns: 60 }

/** A server of 320,000 for four years to 15%, and what it takes to run it, at 10% with yearly flows at year end. */
function startupServer() {
  const bench = moneyBench(48)
  const { model } = bench
  const part = bench.part('own.total')
  const purchases = bench.flow([320_000])
  const salvage = bench.number(15, '%')
  const life = bench.number(4, 'year')
  // Power 10.2 kW × 75% × 1.3 × 8,760 h × 0.12 = 10,454.184; staff 45,000; maintenance 16,000; network 6,000.
  const running = bench.flow((10_454.184 + 45_000 + 16_000 + 6000) / 12)
  const method = { kind: 'straight_line', life } as const
  const expense = depreciation(model, { ...part, purchases, salvage, method })
  const gone = disposals(model, { ...part, purchases, salvage, serviceLife: life })
  const book = bookValue(model, { ...part, purchases, depreciation: expense, retired: gone.bookValue })
  const rate = bench.number(10, '%/year')
  return { bench, model, part, purchases, running, expense, gone, book, rate }
}

/** Rent or an API: the same every month. */
function flatCost(perYear: number) {
  const bench = moneyBench(48)
  const part = bench.part('flat.total')
  const running = bench.flow(perYear / 12)
  const rate = bench.number(10, '%/year')
  const before = presentCost(bench.model, { ...part, running, rate, timing: 'year_end' })
  const saved = taxSaved(bench.model, { ...part, costs: running, rate: bench.number(21, '%') })
  const after = presentCost(bench.model, {
    ...part,
    running: bench.model.builder.sub(running, saved),
    rate,
    timing: 'year_end',
    isAfterTax: true,
  })
  return { before: bench.sum(before), after: bench.sum(after) }
}

describe('a server bought, rented, or not had at all', () => {
  it('costs 532,734.70 to buy and run', () => {
    // 320,000 + 77,454.184 × 3.169865446 − 48,000 ÷ 1.4641, the annuity being (1 − 1.1^−4) ÷ 0.1.
    const { bench, model, part, purchases, running, gone, book, rate } = startupServer()
    const npv = presentCost(model, {
      ...part,
      capex: purchases,
      running,
      proceeds: gone.proceeds,
      endValue: book,
      rate,
      timing: 'year_end',
    })
    const byHand = 320_000 + (77_454.184 * (1 - 1.1 ** -4)) / 0.1 - 48_000 / 1.4641
    expect(bench.sum(npv)).toBeCloseTo(byHand, 6)
    expect(bench.sum(npv)).toBeCloseTo(532_734.7, 2)
    expect(model.builder.build().nodes[npv]?.id).toBe('own.total.npv')
  })

  it('costs 555,360.43 to rent and 374,868.29 as an API', () => {
    // Eight GPUs × 730 h × 2.50 × 12 = 175,200 a year; the API 118,260.
    expect(flatCost(175_200).before).toBeCloseTo(555_360.43, 2)
    expect(flatCost(118_260).before).toBeCloseTo(374_868.29, 2)
  })

  it('costs 435,909.96 and 438,734.74 after 21% tax', () => {
    const { bench, model, part, purchases, running, expense, gone, book, rate } = startupServer()
    const tax = bench.number(21, '%')
    const saved = taxSaved(model, {
      ...part,
      costs: running,
      depreciation: expense,
      gain: gone.gain,
      rate: tax,
    })
    const npv = presentCost(model, {
      ...part,
      capex: purchases,
      running: model.builder.sub(running, saved),
      proceeds: gone.proceeds,
      endValue: endValueAfterTax(model, { ...part, endValue: book, taxBookValue: book, rate: tax }),
      rate,
      timing: 'year_end',
      isAfterTax: true,
    })
    expect(bench.sum(npv)).toBeCloseTo(435_909.96, 2)
    expect(model.builder.build().nodes[npv]?.id).toBe('own.total.npv_after_tax')
    expect(flatCost(175_200).after).toBeCloseTo(438_734.74, 2)
  })

  it('costs 12,121.18 a month in the books', () => {
    const { bench, model, running, expense } = startupServer()
    const cost = model.builder.add(expense, running)
    expect(bench.months(cost)[0]).toBeCloseTo(12_121.18, 2)
  })
})

function npvOf(
  bench: MoneyBench,
  id: string,
  running: number | readonly number[],
  percent: number,
  timing: FlowTiming,
) {
  const rate = bench.number(percent, '%/year')
  const npv = presentCost(bench.model, { ...bench.part(id), running: bench.flow(running), rate, timing })
  return { rate, npv }
}

describe('presentCost', () => {
  it('waits for a month to end, for a year to end, and for neither when something is bought', () => {
    // 21% a year is 1.21; half a year is a factor of 1.1.
    const once = [0, 0, 0, 0, 0, 121]
    const bench = moneyBench(6)
    expect(bench.sum(npvOf(bench, 'own.a', once, 21, 'month_end').npv)).toBeCloseTo(110, 9)
    expect(bench.sum(npvOf(bench, 'own.b', once, 21, 'year_end').npv)).toBeCloseTo(100, 9)
    const bought = moneyBench(7)
    const npv = presentCost(bought.model, {
      ...bought.part('own'),
      capex: bought.flow([121, 0, 0, 0, 0, 0, 121]),
      running: bought.flow(0),
      rate: bought.number(21, '%/year'),
      timing: 'year_end',
    })
    expect(bought.sum(npv)).toBeCloseTo(121 + 110, 9)
  })

  it('counts what is owned at the very end, whatever it was worth on the way', () => {
    const bench = moneyBench(6)
    const { builder } = bench.model
    const values = builder.mul(bench.flow([900, 0, 0, 0, 0, 110]), builder.literal(1, 'month'))
    const npv = presentCost(bench.model, {
      ...bench.part('own'),
      running: bench.flow(0),
      endValue: values,
      rate: bench.number(21, '%/year'),
      timing: 'year_end',
    })
    expect(bench.sum(npv)).toBeCloseTo(-100, 9)
  })

  it('counts what was paid before the plan as it is', () => {
    const bench = moneyBench(6)
    const flow = { ...bench.part('own'), running: bench.flow(0), rate: bench.number(21, '%/year') }
    const paidBefore = bench.number(500, 'USD')
    expect(bench.sum(presentCost(bench.model, { ...flow, paidBefore, timing: 'month_end' }))).toBe(500)
  })

  it('is the same for cash and for a loan at the discount rate, also when the plan ends before the loan', () => {
    fc.assert(
      fc.property(
        between(1, 40),
        fc.integer({ min: 1, max: 24 }),
        between(0, 1),
        (percent, months, share) => {
          const bench = moneyBench(12)
          const { builder } = bench.model
          const capex = bench.flow([1000, 0, 500])
          const running = bench.flow(7)
          // A nominal rate with the effective one of the discount: twelve times its twelfth root.
          const nominal = 1200 * ((1 + percent / 100) ** (1 / 12) - 1)
          const drawn = builder.mul(capex, bench.number(share, ''))
          const debt = loan(bench.model, {
            ...bench.part('own.loan'),
            drawn,
            rate: bench.number(nominal, '%/year'),
            term: bench.number(months, 'month'),
          })
          const given = { rate: bench.number(percent, '%/year'), timing: 'month_end' } as const
          const cash = presentCost(bench.model, { ...bench.part('own.cash'), capex, running, ...given })
          const borrowed = presentCost(bench.model, {
            ...bench.part('own.borrowed'),
            capex: builder.sub(capex, drawn),
            running: builder.add(running, debt.payment),
            endDebts: debt.balance,
            ...given,
          })
          expect(bench.sum(borrowed)).toBeCloseTo(bench.sum(cash), 7)
        },
      ),
      RUNS,
    )
  })

  const flows = fc.array(between(0, 1e6), { minLength: 18, maxLength: 18 })
  const timings = fc.constantFrom<FlowTiming>('month_end', 'year_end')

  it('at a rate of nought is the sum, falls as the rate rises, and scales with money', () => {
    fc.assert(
      fc.property(
        flows,
        timings,
        between(0, 30),
        between(0.5, 20),
        between(0.1, 10),
        (amounts, timing, low, more, fx) => {
          const bench = moneyBench(18)
          const of = (id: string, percent: number, values: readonly number[]) =>
            bench.sum(npvOf(bench, id, values, percent, timing).npv)
          const sum = amounts.reduce((a, b) => a + b)
          const near = (a: number, b: number) =>
            expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)))
          near(of('own.a', 0, amounts), sum)
          const at = of('own.b', low, amounts)
          expect(of('own.c', low + more, amounts)).toBeLessThanOrEqual(at)
          near(
            of(
              'own.d',
              low,
              amounts.map((amount) => fx * amount),
            ),
            fx * at,
          )
        },
      ),
      RUNS,
    )
  })
})

describe('equivalentAnnualCost', () => {
  it('of a level cost is that cost, by either convention and for a plan of any length', () => {
    for (const timing of ['month_end', 'year_end'] as const)
      for (const months of [12, 31, 48]) {
        const bench = moneyBench(months)
        const { npv, rate } = npvOf(bench, 'own', 1000, 10, timing)
        const annual = equivalentAnnualCost(bench.model, { ...bench.part('own'), npv, rate, timing })
        // Read in money a month.
        expect(bench.sum(annual)).toBeCloseTo(1000, 9)
      }
  })

  it('of 532,734.70 over four years at 10% is 168,062.23 at year ends', () => {
    // 532,734.70 ÷ ((1 − 1.1^−4) ÷ 0.1) = 532,734.70 ÷ 3.169865446.
    const bench = moneyBench(48)
    const annual = equivalentAnnualCost(bench.model, {
      ...bench.part('own'),
      npv: bench.number(532_734.7, 'USD'),
      rate: bench.number(10, '%/year'),
      timing: 'year_end',
    })
    expect(12 * bench.sum(annual)).toBeCloseTo((532_734.7 * 0.1) / (1 - 1.1 ** -4), 6)
  })
})

describe('tax', () => {
  it('takes its part of a gain, and gives it on a loss', () => {
    const bench = moneyBench(2)
    const saved = taxSaved(bench.model, {
      ...bench.part('own'),
      costs: bench.flow(100),
      depreciation: bench.flow([50, 50]),
      gain: bench.flow([300, -40]),
      rate: bench.number(20, '%'),
    })
    // (100 + 50 − 300) × 20% = −30; (100 + 50 + 40) × 20% = 38.
    expect(bench.months(saved)[0]).toBeCloseTo(-30, 9)
    expect(bench.months(saved)[1]).toBeCloseTo(38, 9)
  })

  it('is due on what a sale at the end fetches over its tax book value', () => {
    const bench = moneyBench(1)
    const value = endValueAfterTax(bench.model, {
      ...bench.part('own'),
      endValue: bench.number(1000, 'USD'),
      taxBookValue: bench.number(600, 'USD'),
      rate: bench.number(25, '%'),
    })
    expect(bench.sum(value)).toBeCloseTo(900, 9)
  })
})
