import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between, LAW, MONTHS, obeysOperationLaws, positive, resultOf } from '../../../test/operation-laws.ts'

obeysOperationLaws('decliningBalance', {
  inputs: [
    { unit: 'USD/month', values: between(-1e6, 1e6), example: 1000 },
    { unit: 'year', values: between(-6, 60), example: 36 },
    { unit: '%', values: between(-0.2, 1.2), example: 0.1 },
    { unit: '%/year', values: between(-0.01, 0.2), example: 0.05 },
  ],
  params: fc.constant(undefined),
  gives: 'USD',
  refuses: [
    ['USD/month', 'h', '%', '%/year'],
    ['USD/month', 'year', 'USD', '%/year'],
    ['USD/month', 'year', '%', '%'],
  ],
})

/** Bought for 10,000 in the first month; what is left at the end of each year. */
function atYearEnds(life: number, salvage: number, yearlyRate: number, years: number): readonly number[] {
  const bought = Array.from({ length: 12 * years }, (_, month) => (month === 0 ? 10_000 : 0))
  const left = resultOf('decliningBalance', [bought, life, salvage, yearlyRate / 12], undefined, 12 * years)
  return left.filter((_, month) => month % 12 === 11)
}

function expectClose(values: readonly number[], wanted: readonly number[]): void {
  expect(values.length).toBe(wanted.length)
  for (const [index, value] of values.entries()) expect(value).toBeCloseTo(wanted[index] ?? Number.NaN, 9)
}

describe('decliningBalance', () => {
  it('takes its rate off the whole of what is left, down to the salvage and no further', () => {
    // 40% of 10,000, of 6,000, of 3,600, of 2,160 leaves 1,296; of that only 296 may go, to a salvage of 1,000.
    // An even share never takes more: (2,160 − 1,000) ÷ 2 = 580 < 864.
    expectClose(atYearEnds(60, 0.1, 0.4, 6), [6000, 3600, 2160, 1296, 1000, 1000])
  })

  it('turns to even shares of what is left as soon as they take more', () => {
    // To nothing in 5 years: 4,000, 2,400, then 40% of 3,600 is 1,440 and a third of it 1,200; then 40% of 2,160 is 864
    // and half of it 1,080: even from there on.
    expectClose(atYearEnds(60, 0, 0.4, 5), [6000, 3600, 2160, 1080, 0])
  })

  it('spreads a year evenly over its months', () => {
    const bought = [1200, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    const left = resultOf('decliningBalance', [bought, 24, 0, 0.6 / 12], undefined, 13)
    // First year 60% of 1,200 = 720, 60 a month; second year all of 480, 40 a month.
    expect(left[0]).toBeCloseTo(1140, 9)
    expect(left[5]).toBeCloseTo(840, 9)
    expect(left[11]).toBeCloseTo(480, 9)
    expect(left[12]).toBeCloseTo(440, 9)
  })

  it('ends a life of part of a year at its salvage', () => {
    // 18 months: 50% of 10,000 in the first year is less than the even 12/18; in the last six months all the rest.
    const bought = Array.from({ length: 20 }, (_, month) => (month === 0 ? 10_000 : 0))
    const left = resultOf('decliningBalance', [bought, 18, 0.1, 0.5 / 12], undefined, 20)
    expect(left[11]).toBeCloseTo(10_000 - 6000, 9)
    expect(left[17]).toBeCloseTo(1000, 9)
    expect(left[19]).toBeCloseTo(1000, 9)
  })

  it('at a rate of nought is a straight line', () => {
    fc.assert(
      fc.property(positive, between(1, 12), between(0, 1), (cost, life, salvage) => {
        const bought = Array.from({ length: MONTHS }, (_, month) => (month === 0 ? cost : 0))
        const left = resultOf('decliningBalance', [bought, life, salvage, 0], undefined)
        for (const [month, value] of left.entries()) {
          const used = Math.min(1, (month + 1) / life)
          expect(Math.abs(value - cost * (1 - (1 - salvage) * used))).toBeLessThanOrEqual(1e-9 * cost)
        }
      }),
      LAW,
    )
  })

  it('never rises, and never falls below its salvage', () => {
    fc.assert(
      fc.property(between(1, 60), between(0, 1), between(0, 0.2), (life, salvage, rate) => {
        const bought = Array.from({ length: 72 }, (_, month) => (month === 0 ? 1 : 0))
        const left = resultOf('decliningBalance', [bought, life, salvage, rate], undefined, 72)
        for (const [month, value] of left.entries()) {
          expect(value).toBeLessThanOrEqual((left[month - 1] ?? 1) + 1e-12)
          expect(value).toBeGreaterThanOrEqual(salvage - 1e-12)
          if (month + 1 >= life) expect(Math.abs(value - salvage)).toBeLessThan(1e-12)
        }
      }),
      LAW,
    )
  })

  it('has no number without a life, or with a salvage of more than the cost', () => {
    for (const [life, salvage, rate] of [
      [0, 0.1, 0.03],
      [36, 1.1, 0.03],
      [36, -0.1, 0.03],
      [36, 0.1, -0.01],
    ])
      expect(resultOf('decliningBalance', [9, life!, salvage!, rate!], undefined, 1)).toEqual([Number.NaN])
  })
})
