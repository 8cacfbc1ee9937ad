import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyNumber,
  LAW,
  MONTHS,
  monthly,
  obeysOperationLaws,
  resultOf,
  whole,
} from '../../../test/operation-laws.ts'

obeysOperationLaws('sum', {
  inputs: [{ unit: 'USD/month', values: anyNumber, example: 7 }],
  params: fc
    .tuple(fc.nat({ max: MONTHS - 1 }), fc.nat({ max: MONTHS - 1 }))
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) + 1 })),
  gives: 'USD',
  refuses: [],
})

describe('sum', () => {
  it('adds up the months of a range; a scalar counts in each', () => {
    expect(resultOf('sum', [[1, 2, 3, 4]], { from: 1, to: 3 }, 4)).toEqual([5])
    expect(resultOf('sum', [5], { from: 0, to: 4 })).toEqual([20])
    expect(resultOf('sum', [[1, 2]], { from: 1, to: 1 }, 2)).toEqual([0])
  })

  it('of a range is the sum of its parts', () => {
    fc.assert(
      fc.property(monthly(whole), fc.nat({ max: MONTHS }), (values, cut) => {
        const [all] = resultOf('sum', [values], { from: 0, to: MONTHS })
        const [before] = resultOf('sum', [values], { from: 0, to: cut })
        const [after] = resultOf('sum', [values], { from: cut, to: MONTHS })
        expect(before! + after!).toBe(all)
      }),
      LAW,
    )
  })

  it('does not depend on the order of whole numbers', () => {
    fc.assert(
      fc.property(monthly(whole), (values) => {
        const range = { from: 0, to: MONTHS }
        expect(resultOf('sum', [values.toReversed()], range)).toEqual(resultOf('sum', [values], range))
      }),
      LAW,
    )
  })
})
