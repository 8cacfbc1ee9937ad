import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between, LAW, obeysOperationLaws, positive, resultOf } from '../../../test/operation-laws.ts'
import { InvariantError } from '../../invariant-error.ts'
import { unit } from '../../units/unit.ts'
import { points } from './points.ts'

obeysOperationLaws('points', {
  inputs: [
    { unit: 'USD/Mtok', values: between(0.001, 1e6), example: 3 },
    { unit: 'USD/Mtok', values: between(0.001, 1e6), example: 2 },
  ],
  params: fc.constantFrom(
    { months: [0, 3], between: 'linear' as const },
    { months: [1, 5], between: 'compound' as const },
  ),
  gives: 'USD/Mtok',
  refuses: [['USD/Mtok', 'USD']],
})

describe('points', () => {
  it('goes in equal amounts, and holds the ends', () => {
    // from 10 in month 1 to 16 in month 4: 12 and 14 between
    expect(resultOf('points', [10, 16], { months: [1, 4], between: 'linear' }, 6)).toEqual([
      10, 10, 12, 14, 16, 16,
    ])
  })

  it('goes by equal ratios', () => {
    // from 1 to 8 in three months: doubling
    const values = resultOf('points', [1, 8], { months: [0, 3], between: 'compound' }, 4)
    for (const [month, value] of [1, 2, 4, 8].entries()) expect(values[month]).toBeCloseTo(value, 12)
  })

  it('never leaves the span of its points', () => {
    fc.assert(
      fc.property(positive, positive, fc.constantFrom('linear', 'compound'), (a, b, way) => {
        for (const value of resultOf('points', [a, b], { months: [0, 5], between: way as 'linear' }, 6)) {
          expect(value).toBeGreaterThanOrEqual(Math.min(a, b) * (1 - 1e-12))
          expect(value).toBeLessThanOrEqual(Math.max(a, b) * (1 + 1e-12))
        }
      }),
      LAW,
    )
  })

  it('has no way by ratios from zero', () => {
    expect(resultOf('points', [0, 8], { months: [0, 3], between: 'compound' }, 4)[1]).toBeNaN()
  })

  it('has no way by ratios to zero either, nor from below it to below it', () => {
    for (const ends of [
      [8, 0],
      [-8, -1],
    ])
      expect(resultOf('points', ends, { months: [0, 3], between: 'compound' }, 2)[1]).toBeNaN()
  })

  it('takes each point for what it is in its own month', () => {
    // The first falls by the month and the second rises: what a month says of the other point does not count.
    const ends = [
      [6, 5, 4, 3],
      [Number.NaN, 20, 30, 40],
    ]
    expect(resultOf('points', ends, { months: [0, 2], between: 'linear' }, 4)).toEqual([6, 12.5, 30, 40])
  })

  it('refuses months that do not rise, or are not as many as the values', () => {
    const { dimension } = unit('USD')
    for (const months of [[3, 3], [3, 1], [3], [1, 2, 3]])
      expect(
        () => points.unit([dimension, dimension], { months, between: 'linear' }),
        String(months),
      ).toThrow(InvariantError)
  })
})
