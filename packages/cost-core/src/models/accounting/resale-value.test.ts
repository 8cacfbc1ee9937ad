import { describe, expect, it } from 'vitest'
import { moneyBench } from '../../../test/money-bench.ts'
import { InvariantError } from '../../invariant-error.ts'
import { disposals } from './disposals.ts'
import { resaleCurve } from './resale-curve.ts'
import { resaleValue } from './resale-value.ts'

function sold(
  bought: readonly number[],
  serviceMonths: number,
  shares: readonly number[],
  planMonths: number,
) {
  const bench = moneyBench(planMonths)
  const part = bench.part('own')
  const serviceLife = bench.number(serviceMonths, 'month')
  const curve = resaleCurve(bench.model, {
    ...part,
    serviceLife,
    shares: shares.map((share) => bench.number(share, '%')),
  })
  const purchases = bench.flow(bought)
  const { proceeds, gain } = disposals(bench.model, {
    ...part,
    purchases,
    serviceLife,
    salvage: bench.number(10, '%'),
    resaleShare: curve.atRetirement,
  })
  const value = resaleValue(bench.model, { ...part, purchases, curve, proceeds })
  return {
    bench,
    value: bench.months(value),
    proceeds: bench.months(proceeds),
    gain: bench.months(gain),
    atRetirement: bench.sum(curve.atRetirement),
  }
}

describe('resale by age', () => {
  it('is linear between the years, from the whole cost, and level after the last', () => {
    // 60% at one year, 36% at two. After 6 months 80%, after 12 60%, after 18 48%, after 24 36%, then level.
    const { value, proceeds } = sold([1200], 60, [60, 36], 36)
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
    // 18 months at 60% and 36%: 48% of 1,000 in month 17, for a book value of 100.
    const { value, proceeds, gain } = sold([1000], 18, [60, 36], 24)
    expect(value[16]).toBeCloseTo(1000 * (0.6 - (0.24 * 5) / 12), 9)
    for (const left of value.slice(17)) expect(left).toBeCloseTo(0, 9)
    expect(proceeds[17]).toBeCloseTo(480, 9)
    expect(gain[17]).toBeCloseTo(380, 9)
    expect(proceeds.filter((amount) => amount !== 0).length).toBe(1)
  })

  it('below the book value is a loss', () => {
    // 3 years at 5%: the curve is level after its last year.
    expect(sold([1000], 36, [50, 5], 36).gain[35]).toBeCloseTo(50 - 100, 9)
  })

  it('ages every purchase on its own', () => {
    const { value } = sold([1200, 2400], 60, [40], 3)
    // 5 points a month: 1,200 at 95%, 90%, 85%; 2,400 a month younger.
    for (const [month, wanted] of [1140, 1080 + 2280, 1020 + 2160].entries())
      expect(value[month]).toBeCloseTo(wanted, 9)
  })

  it('of what serves a single month is all proceeds', () => {
    const { value, proceeds } = sold([1200], 1, [40], 2)
    for (const left of value) expect(left).toBeCloseTo(0, 9)
    expect(proceeds[0]).toBeCloseTo(1140, 9)
  })

  it('takes a life that ends in the middle of a month, and sells all of it', () => {
    // 2.5 months at 12 points a year: 97.5%; half is sold in month 1, half in month 2.
    const { value, proceeds, atRetirement } = sold([1200], 2.5, [88], 6)
    expect(atRetirement).toBeCloseTo(0.975, 9)
    expect(proceeds[1]).toBeCloseTo(585, 9)
    expect(proceeds[2]).toBeCloseTo(585, 9)
    for (const left of value.slice(2)) expect(left).toBeCloseTo(0, 9)
  })

  it('needs a share', () => {
    expect(() => sold([1], 2, [], 4)).toThrow(InvariantError)
    expect(() => sold([1], 2, [], 4)).toThrow('a resale curve without shares')
  })

  it('of what serves less than the curve has years follows it as far as that', () => {
    // Half of a year in which 40 points are lost: 80%.
    const { proceeds, value, atRetirement } = sold([1000], 6, [60, 36], 8)
    expect(atRetirement).toBeCloseTo(0.8, 9)
    expect(proceeds[5]).toBeCloseTo(800, 9)
    for (const left of value.slice(5)) expect(left).toBeCloseTo(0, 9)
  })

  it('names its years from the first on', () => {
    const { bench } = sold([1000], 24, [60, 36], 24)
    const { ids, nodes } = bench.model.builder.build()
    const measures = [
      'resale_year_1_served',
      'resale_year_2_served',
      'resale_year_2_loss',
      'resale_year_2_lost',
    ]
    for (const measure of measures) expect(ids.has(`own.${measure}`), measure).toBe(true)
    expect(nodes[ids.get('own.resale_at_retirement') ?? -1]?.unit.text).toBe('%')
  })

  it('falls in every year the curve has', () => {
    // 60%, 36%, 30%: half a year into the third year 33%.
    const { value, atRetirement } = sold([1000], 60, [60, 36, 30], 36)
    expect(value[29]).toBeCloseTo(330, 9)
    expect(value[35]).toBeCloseTo(300, 9)
    expect(atRetirement).toBeCloseTo(0.3, 9)
  })
})
