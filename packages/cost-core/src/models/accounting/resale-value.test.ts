import { describe, expect, it } from 'vitest'
import { moneyBench } from '../../../test/money-bench.ts'
import { InvariantError } from '../../invariant-error.ts'
import { resaleValue } from './resale-value.ts'

function curve(
  bought: readonly number[],
  serviceMonths: number,
  shares: readonly number[],
  planMonths: number,
) {
  const bench = moneyBench(planMonths)
  const given = {
    ...bench.part('own'),
    purchases: bench.flow(bought),
    serviceMonths,
    shares: shares.map((share) => bench.number(share, '%')),
  }
  const { value, proceeds } = resaleValue(bench.model, given)
  return { value: bench.months(value), proceeds: bench.months(proceeds) }
}

describe('resaleValue', () => {
  it('is linear between the years of age, from the whole cost', () => {
    // 60% at one year, 36% at two. After 6 months 80%, after 12 60%, after 18 48%, after 24 36%, then level.
    const { value, proceeds } = curve([1200], 60, [60, 36], 36)
    for (const [month, share] of [
      [5, 0.8],
      [11, 0.6],
      [17, 0.48],
      [23, 0.36],
      [35, 0.36],
    ] as const)
      expect(value[month]).toBeCloseTo(1200 * share, 9)
    expect(proceeds.every((amount) => amount === 0)).toBe(true)
  })

  it('turns into proceeds in the last month of service, and is gone from the value then', () => {
    // 18 months at 60% and 36%: 48% of 1,000 in month 17.
    const { value, proceeds } = curve([1000], 18, [60, 36], 24)
    expect(value[16]).toBeCloseTo(1000 * (0.6 - (0.24 * 5) / 12), 9)
    expect(value.slice(17).every((amount) => amount === 0)).toBe(true)
    expect(proceeds[17]).toBeCloseTo(480, 9)
    expect(proceeds.filter((amount) => amount !== 0).length).toBe(1)
  })

  it('ages every purchase on its own', () => {
    const { value } = curve([1200, 2400], 60, [40], 3)
    // 5 points a month: 1,200 at 95%, 90%, 85%; 2,400 a month younger.
    for (const [month, wanted] of [1140, 1080 + 2280, 1020 + 2160].entries())
      expect(value[month]).toBeCloseTo(wanted, 9)
  })

  it('has nothing to sell of what serves a single month, but in that month', () => {
    const { value, proceeds } = curve([1200], 1, [40], 2)
    expect(value).toEqual([0, 0])
    expect(proceeds[0]).toBeCloseTo(1140, 9)
  })

  it('refuses a service life in parts of months, and a curve without shares', () => {
    expect(() => curve([1], 2.5, [50], 4)).toThrow(InvariantError)
    expect(() => curve([1], 0, [50], 4)).toThrow(InvariantError)
    expect(() => curve([1], 2, [], 4)).toThrow(InvariantError)
  })
})
