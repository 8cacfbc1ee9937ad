import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between, LAW, obeysOperationLaws, resultOf } from '../../../test/operation-laws.ts'

obeysOperationLaws('sumOfYears', {
  inputs: [
    { unit: 'USD/month', values: between(-1e6, 1e6), example: 1000 },
    { unit: 'year', values: between(-6, 60), example: 36 },
  ],
  params: fc.constant(undefined),
  gives: 'USD',
  refuses: [
    ['USD/month', 'h'],
    ['USD/month', ''],
  ],
})

function once(amount: number, months: number): readonly number[] {
  return Array.from({ length: months }, (_, month) => (month === 0 ? amount : 0))
}

describe('sumOfYears', () => {
  it('takes n parts in the first year and one in the last', () => {
    // Five years: 15 parts of 15,000, so 5,000, 4,000, 3,000, 2,000, 1,000.
    const left = resultOf('sumOfYears', [once(15_000, 72), 60], undefined, 72)
    const atYearEnds = left.filter((_, month) => month % 12 === 11)
    for (const [year, wanted] of [10_000, 6000, 3000, 1000, 0, 0].entries())
      expect(atYearEnds[year]).toBeCloseTo(wanted, 9)
    // Evenly within a year: half of the second year's 4,000 after 18 months.
    expect(left[17]).toBeCloseTo(8000, 9)
  })

  it('weighs a part of a year by its length', () => {
    // 30 months: digits 2.5, 1.5 and 0.5 for half a year, together 4.25. Of 4,250: 2,500, 1,500, 250.
    const left = resultOf('sumOfYears', [once(4250, 30), 30], undefined, 30)
    expect(left[11]).toBeCloseTo(1750, 9)
    expect(left[23]).toBeCloseTo(250, 9)
    expect(left[29]).toBe(0)
  })

  it('ages every purchase on its own', () => {
    const both = resultOf('sumOfYears', [[120, 0, 120, 0, 0, 0], 3], undefined, 6)
    // Under a year it is a straight line over three months.
    expect(both.map((value) => Math.round(value * 1e9) / 1e9)).toEqual([80, 40, 80, 40, 0, 0])
  })

  it('never rises, takes less every year, and leaves nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), between(0, 11), (years, part) => {
        const life = 12 * years + part
        const left = [1, ...resultOf('sumOfYears', [once(1, 120), life], undefined, 120)]
        const yearly = Array.from({ length: years }, (_, year) => left[12 * year]! - left[12 * year + 12]!)
        for (const [year, charge] of yearly.entries())
          if (year > 0) expect(charge).toBeLessThan(yearly[year - 1]! - 1e-12)
        for (const [month, value] of left.entries()) {
          if (month > 0) expect(value).toBeLessThanOrEqual(left[month - 1]!)
          if (month >= life) expect(value).toBe(0)
        }
      }),
      LAW,
    )
  })

  it('leaves nothing of what lives less than a month', () => {
    expect(resultOf('sumOfYears', [[9, 0], 0.5], undefined, 2)).toEqual([0, 0])
  })

  it('has no number without a life', () => {
    expect(resultOf('sumOfYears', [9, 0], undefined, 1)).toEqual([Number.NaN])
  })
})
