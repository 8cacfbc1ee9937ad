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

obeysOperationLaws('runMax', {
  inputs: [{ unit: 'node', values: anyNumber, example: 7 }],
  params: fc.constant(undefined),
  gives: 'node',
  refuses: [],
})

describe('runMax', () => {
  it('is the highest so far', () => {
    expect(resultOf('runMax', [[2, 5, 3, 6]], undefined, 4)).toEqual([2, 5, 5, 6])
    expect(resultOf('runMax', [[-2, -5]], undefined, 2)).toEqual([-2, -2])
  })

  it('covers the series, never falls, and ends at its highest month', () => {
    fc.assert(
      fc.property(monthly(anyNumber), (values) => {
        const highest = resultOf('runMax', [values], undefined)
        for (const [month, value] of values.entries()) {
          expect(highest[month]!).toBeGreaterThanOrEqual(value)
          if (month > 0) expect(highest[month]!).toBeGreaterThanOrEqual(highest[month - 1]!)
        }
        const [top] = resultOf('top', [values], { from: 0, to: MONTHS })
        expect(highest[MONTHS - 1]! - top!).toBe(0)
        expect(resultOf('runMax', [highest], undefined)).toEqual(highest)
      }),
      LAW,
    )
  })
})
