import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moneyBench } from '../../../test/money-bench.ts'
import { between, LAW } from '../../../test/operation-laws.ts'
import { bookValue } from './book-value.ts'
import { cashAndAccrual } from './cash-and-accrual.ts'
import { type DepreciationMethod, depreciation } from './depreciation.ts'
import { disposals } from './disposals.ts'
import { loan } from './loan.ts'
import { payments } from './payments.ts'
import { resaleValue } from './resale-value.ts'

interface Owned {
  readonly planMonths: number
  readonly bought: readonly number[]
  readonly lifeMonths: number
  readonly salvage: number
  readonly kind: 'straight_line' | 'declining_balance' | 'sum_of_years'
  /** Shares paid before, at and after, each by so many months. */
  readonly shares?: readonly [before: number, after: number]
  readonly lags?: readonly [before: number, after: number]
  readonly resale?: readonly number[]
  readonly borrowed?: number
  readonly running?: number
}

function owned({
  planMonths,
  bought,
  lifeMonths,
  salvage,
  kind,
  shares: [before, after] = [0, 0],
  lags: [lead, terms] = [0, 0],
  resale,
  borrowed,
  running = 0,
}: Owned) {
  const bench = moneyBench(planMonths)
  const { model } = bench
  const part = bench.part('own')
  const purchases = bench.flow(bought)
  const life = bench.number(lifeMonths, 'month')
  const share = bench.number(salvage, '')
  const expense = depreciation(model, {
    ...part,
    purchases,
    salvage: share,
    method: { kind, life } as DepreciationMethod,
  })
  const curve =
    resale &&
    resaleValue(model, {
      ...part,
      purchases,
      serviceMonths: lifeMonths,
      shares: resale.map((each) => bench.number(each, '')),
    })
  const gone = disposals(model, {
    ...part,
    purchases,
    salvage: share,
    serviceLife: life,
    ...(curve !== undefined && { resaleProceeds: curve.proceeds }),
  })
  const book = bookValue(model, { ...part, purchases, depreciation: expense, retired: gone.bookValue })
  const paying = payments(model, {
    ...part,
    purchases,
    schedule: [
      { share: bench.number(before, ''), when: 'before', lag: bench.number(lead, 'month') },
      { share: bench.number(1 - before - after, ''), when: 'at' },
      { share: bench.number(after, ''), when: 'after', lag: bench.number(terms, 'month') },
    ],
  })
  const drawn =
    borrowed === undefined ? undefined : model.builder.mul(paying.paid, bench.number(borrowed, ''))
  const debt =
    drawn === undefined
      ? undefined
      : loan(model, { ...part, drawn, rate: bench.number(9, '%/year'), term: bench.number(6, 'month') })
  const tables = cashAndAccrual(model, {
    ...part,
    payments: paying,
    depreciation: expense,
    disposals: gone,
    bookValue: book,
    running: bench.flow(running),
    ...(drawn !== undefined && debt !== undefined && { loan: { ...debt, drawn } }),
  })
  return { bench, book, paying, debt, ...tables }
}

describe('cashAndAccrual', () => {
  it('pays at once what is cost over the life, and gets its salvage back', () => {
    // 1,200 to 300 over three months: 300 a month; running cost 10 in both views.
    const { bench, cash, accrual, ahead } = owned({
      planMonths: 4,
      bought: [1200],
      lifeMonths: 3,
      salvage: 0.25,
      kind: 'straight_line',
      running: 10,
    })
    expect(bench.months(cash)).toEqual([1210, 10, -290, 10])
    expect(bench.months(accrual)).toEqual([310, 310, 310, 10])
    expect(bench.months(ahead)).toEqual([900, 600, 0, 0])
  })

  it('has a gain as less cost, in the month of the sale', () => {
    const { bench, cash, accrual } = owned({
      planMonths: 2,
      bought: [1000],
      lifeMonths: 1,
      salvage: 0.1,
      kind: 'straight_line',
      resale: [0.4],
    })
    // After a month the curve stands at 95%: 950 for a book value of 100.
    expect(bench.months(cash)[0]).toBeCloseTo(50, 9)
    expect(bench.months(accrual)[0]).toBeCloseTo(900 - 850, 9)
  })

  const cases: fc.Arbitrary<Owned> = fc.record({
    planMonths: fc.integer({ min: 6, max: 24 }),
    bought: fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 4 }),
    lifeMonths: fc.integer({ min: 1, max: 16 }),
    salvage: between(0, 0.5),
    kind: fc.constantFrom('straight_line' as const, 'declining_balance' as const, 'sum_of_years' as const),
    shares: fc.tuple(between(0, 0.5), between(0, 0.5)),
    lags: fc.tuple(between(0, 4), between(0, 4)),
    resale: fc.array(between(0, 0.9), { minLength: 1, maxLength: 3 }),
    borrowed: between(0, 1),
    running: between(0, 1000),
  })

  it('reconciles every month: cash runs ahead by book value less debts', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { bench, ahead, balance } = owned(given)
        const size = Math.max(
          1,
          given.bought.reduce((a, b) => a + b),
        )
        const balances = bench.months(balance)
        for (const [month, value] of bench.months(ahead).entries())
          expect(Math.abs(value - balances[month]!)).toBeLessThanOrEqual(1e-9 * size)
      }),
      { ...LAW, numRuns: 80 },
    )
  })

  it('over the whole life both views cost the same, but for what was paid before the plan', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { bench, book, cash, accrual, paying } = owned({ ...given, planMonths: 40 })
        const size = Math.max(
          1,
          given.bought.reduce((a, b) => a + b),
        )
        const difference = bench.sum(cash) + bench.sum(paying.paidBefore) - bench.sum(accrual)
        expect(Math.abs(difference)).toBeLessThanOrEqual(1e-9 * size)
        expect(Math.abs(bench.last(book))).toBeLessThanOrEqual(1e-9 * size)
      }),
      { ...LAW, numRuns: 80 },
    )
  })
})
