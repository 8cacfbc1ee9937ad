import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyNumber,
  LAW,
  MONTHS,
  monthly,
  obeysOperationLaws,
  resultOf,
} from '../../../test/operation-laws.ts'

obeysOperationLaws('top', {
  inputs: [{ unit: 'GPU', values: anyNumber, example: 7 }],
  params: fc
    .tuple(fc.nat({ max: MONTHS - 1 }), fc.nat({ max: MONTHS - 1 }))
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) + 1 })),
  gives: 'GPU',
  refuses: [],
})

describe('top', () => {
  it('is the highest month of the range', () => {
    expect(resultOf('top', [[1, 9, 3, 4]], { from: 2, to: 4 }, 4)).toEqual([4])
    expect(resultOf('top', [[-3, -9]], { from: 0, to: 2 }, 2)).toEqual([-3])
  })

  it('is one of the months and bounds them all, in any order', () => {
    fc.assert(
      fc.property(monthly(anyNumber), (values) => {
        const range = { from: 0, to: MONTHS }
        const [highest] = resultOf('top', [values], range)
        expect(values).toContain(highest)
        for (const value of values) expect(highest!).toBeGreaterThanOrEqual(value)
        expect(resultOf('top', [values.toReversed()], range)[0]! - highest!).toBe(0)
      }),
      LAW,
    )
  })
})
