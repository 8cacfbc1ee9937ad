import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moneyBench } from '../../../test/money-bench.ts'
import { between, LAW } from '../../../test/operation-laws.ts'
import { InvariantError } from '../../invariant-error.ts'
import { type InternalRate, internalRate } from './internal-rate.ts'
import { paybackMonth } from './payback-month.ts'

/** The rate of paying `now` at the start of each month and getting `back` at the end of each. */
function rateOf(now: readonly number[], back: readonly number[], end = 0): InternalRate {
  const bench = moneyBench(Math.max(now.length, back.length))
  const { builder } = bench.model
  const [paid, got] = [bench.flow(now), bench.flow(back)]
  const value = builder.each(bench.number(end, 'USD'))
  return internalRate(bench.evaluation(), [
    { node: paid, sign: -1, counts: 'month_start' },
    { node: got, sign: 1, counts: 'month_end' },
    { node: value, sign: 1, counts: 'plan_end' },
  ])
}

function expectRate(found: InternalRate, perYear: number): void {
  expect(found.kind).toBe('rate')
  if (found.kind === 'rate') expect(found.perYear).toBeCloseTo(perYear, 9)
}

const inMonth = (month: number, amount: number) => [...Array.from({ length: month }, () => 0), amount]

describe('internalRate', () => {
  it('of 1,000 that come back as 1,210 after two years is 10%', () => {
    expectRate(rateOf([1000], inMonth(23, 1210)), 0.1)
  })

  it('of 100 a month for a year at 1% a month is 1.01^12 − 1', () => {
    const worth = (100 * (1 - 1.01 ** -12)) / 0.01
    expectRate(
      rateOf(
        [worth],
        Array.from({ length: 12 }, () => 100),
      ),
      1.01 ** 12 - 1,
    )
  })

  it('counts what is owned at the end', () => {
    // 1,000 now, 100 at the end of each of two years, and 1,000 back: 10%.
    const back = [...inMonth(11, 100), ...inMonth(11, 100)]
    expectRate(rateOf([1000], back, 1000), 0.1)
  })

  it('is below zero when less comes back', () => {
    expectRate(rateOf([1000], inMonth(11, 800)), -0.2)
  })

  it('is looked for between −99% and +10,000% a year', () => {
    const afterAYear = (factor: number) => rateOf([1000], inMonth(11, 1000 * factor))
    expectRate(afterAYear(0.0101), -0.9899)
    expectRate(afterAYear(100.9), 99.9)
    for (const factor of [0.0099, 101.5]) expect(afterAYear(factor)).toEqual({ kind: 'never' })
  })

  it('never is, when nothing comes back, nothing is paid, or both are the same', () => {
    expect(rateOf([1000], [0, 0, 0])).toEqual({ kind: 'never' })
    expect(rateOf([0], [100, 100])).toEqual({ kind: 'never' })
    expect(rateOf([0], [0, 0])).toEqual({ kind: 'never' })
    const bench = moneyBench(3)
    const cost = bench.flow([0.1, 0.2, 0.3])
    const same = bench.model.builder.add(cost, bench.flow([0, 0, 0]))
    expect(
      internalRate(bench.evaluation(), [
        { node: cost, sign: 1, counts: 'month_end' },
        { node: same, sign: -1, counts: 'month_end' },
      ]),
    ).toEqual({ kind: 'never' })
  })

  it('says so when several rates do it', () => {
    // −1,000, +2,300 after a year, −1,320 after two: 1000·x² − 2300·x + 1320 = 0 at x = 1.1 and 1.2.
    const found = rateOf([1000, ...inMonth(23, 1320)], inMonth(11, 2300))
    expect(found.kind).toBe('several')
    if (found.kind !== 'several') return
    expect(found.perYear.length).toBe(2)
    expect(found.perYear[0]).toBeCloseTo(0.1, 7)
    expect(found.perYear[1]).toBeCloseTo(0.2, 7)
  })

  it('is absent when a flow has no number', () => {
    const bench = moneyBench(2)
    const { builder } = bench.model
    const cost = bench.flow([100, 0])
    const none = builder.div(cost, builder.literal(0, ''))
    expect(internalRate(bench.evaluation(), [{ node: none, sign: 1, counts: 'month_end' }])).toEqual({
      kind: 'absent',
    })
  })

  it('refuses what is no series, which would count in every month', () => {
    const bench = moneyBench(2)
    const amount = bench.number(5, 'USD')
    const flow = { node: amount, sign: 1, counts: 'month_end' } as const
    expect(() => internalRate(bench.evaluation(), [flow])).toThrow(InvariantError)
    expect(() => internalRate(bench.evaluation(), [{ ...flow, node: 999 }])).toThrow(InvariantError)
  })

  it('of any one payment and one return is the closed form', () => {
    fc.assert(
      fc.property(
        between(1, 1e6),
        between(0.2, 8),
        fc.integer({ min: 6, max: 47 }),
        (paid, factor, month) => {
          expectRate(rateOf([paid], inMonth(month, paid * factor)), factor ** (12 / (month + 1)) - 1)
        },
      ),
      { ...LAW, numRuns: 40 },
    )
  })
})

describe('paybackMonth', () => {
  const payback = (cash: readonly number[], instead: readonly number[]) => {
    const bench = moneyBench(cash.length)
    const given = { ...bench.part('own'), cash: bench.flow(cash), instead: bench.flow(instead) }
    const node = paybackMonth(bench.model, given)
    return { month: bench.sum(node), codes: bench.evaluation().codes[node] }
  }

  it('is the first month by whose end the outlay is back', () => {
    // 300 ahead of the other, which costs 100 a month: level at the end of month 2.
    expect(payback([300, 0, 0, 0], [100, 100, 100, 100]).month).toBe(2)
    expect(payback([301, 0, 0, 0], [100, 100, 100, 100]).month).toBe(3)
  })

  it('is the first month when nothing is laid out, and never when it stays dearer', () => {
    expect(payback([50, 50], [100, 100]).month).toBe(0)
    const { month, codes } = payback([300, 0], [100, 100])
    expect(month).toBeNaN()
    expect([...(codes ?? [])]).toEqual([2])
  })
})
