import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moneyBench } from '../../../test/money-bench.ts'
import { between, LAW } from '../../../test/operation-laws.ts'
import { loan } from './loan.ts'

function borrowing(planMonths: number, drawn: readonly number[], yearlyPercent: number, months: number) {
  const bench = moneyBench(planMonths)
  const given = {
    ...bench.part('own'),
    drawn: bench.flow(drawn),
    rate: bench.number(yearlyPercent, '%/year'),
    term: bench.number(months, 'month'),
  }
  return { bench, ...loan(bench.model, given) }
}

describe('loan', () => {
  it('of 100,000 at 12% over a year is paid back by 8,884.88 a month', () => {
    // 1% a month: 100,000 × 0.01 ÷ (1 − 1.01^−12) = 8,884.878867834…
    const { bench, payment, interest, principal, balance } = borrowing(14, [100_000], 12, 12)
    const wanted = 1000 / (1 - 1.01 ** -12)
    const paid = bench.months(payment)
    expect(wanted).toBeCloseTo(8884.878868, 6)
    for (const amount of paid.slice(0, 12)) expect(amount).toBeCloseTo(wanted, 8)
    expect(paid.slice(12)).toEqual([0, 0])
    // The first month bears 1% of the whole, the second 1% of what is left of it.
    expect(bench.months(interest)[0]).toBeCloseTo(1000, 8)
    expect(bench.months(interest)[1]).toBeCloseTo((100_000 - (wanted - 1000)) * 0.01, 8)
    expect(bench.months(balance)[0]).toBeCloseTo(101_000 - wanted, 7)
    expect(bench.last(balance)).toBeCloseTo(0, 6)
    expect(bench.sum(principal)).toBeCloseTo(100_000, 6)
    expect(bench.sum(interest)).toBeCloseTo(12 * wanted - 100_000, 6)
  })

  it('shows its monthly rate and its instalment as shares', () => {
    const { bench } = borrowing(2, [100], 12, 12)
    const { ids, nodes } = bench.model.builder.build()
    const shownIn = (id: string) => nodes[ids.get(id) ?? -1]?.unit.text
    expect(['own.loan_monthly_rate', 'own.loan_instalment', 'own.loan_growth'].map(shownIn)).toEqual([
      '%',
      '%',
      '',
    ])
  })

  it('without interest is paid in even parts', () => {
    const { bench, payment, interest } = borrowing(5, [900], 0, 3)
    for (const [month, wanted] of [300, 300, 300, 0, 0].entries())
      expect(bench.months(payment)[month]).toBeCloseTo(wanted, 9)
    for (const amount of bench.months(interest)) expect(amount).toBeCloseTo(0, 9)
  })

  it('does not count part of a month of its term', () => {
    const { bench, payment } = borrowing(5, [900], 0, 3.9)
    expect(bench.months(payment)[2]).toBeCloseTo(300, 9)
    expect(bench.months(payment)[3]).toBe(0)
  })

  it('that the plan outlives is repaid; one that outlives the plan leaves its balance', () => {
    const loans = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(loans, between(0.5, 40), fc.integer({ min: 1, max: 30 }), (drawn, percent, months) => {
        const { bench, payment, interest, principal, balance } = borrowing(20, drawn, percent, months)
        const lent = drawn.reduce((a, b) => a + b)
        const size = Math.max(1, lent)
        const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * size)
        near(bench.sum(payment), bench.sum(principal) + bench.sum(interest))
        near(bench.sum(principal) + bench.last(balance), lent)
        if (months + drawn.length <= 20) near(bench.last(balance), 0)
        for (const amount of bench.months(interest)) expect(amount).toBeGreaterThanOrEqual(-1e-9 * size)
        // What the lender gets back, at the rate of the loan, is what was lent: month by month, independently.
        let owed = 0
        for (const [month, paid] of bench.months(payment).entries())
          owed = (owed + (drawn[month] ?? 0)) * (1 + percent / 1200) - paid
        near(owed, bench.last(balance))
      }),
      { ...LAW, numRuns: 60 },
    )
  })
})
