import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyNumber,
  between,
  LAW,
  MONTHS,
  monthly,
  obeysOperationLaws,
  resultOf,
  whole,
} from '../../../test/operation-laws.ts'

obeysOperationLaws('shift', {
  inputs: [
    { unit: 'USD', values: anyNumber, example: 7 },
    { unit: 'month', values: between(-2, MONTHS + 2), example: 1 },
  ],
  params: fc.constant(undefined),
  gives: 'USD',
  refuses: [
    ['USD', 'h'],
    ['USD', ''],
  ],
})

describe('shift', () => {
  it('moves a series later, by parts of a month in between', () => {
    expect(resultOf('shift', [[4, 8, 12], 1], undefined, 3)).toEqual([0, 4, 8])
    // A quarter of a month later: 0.75 of this month and 0.25 of the one before.
    expect(resultOf('shift', [[4, 8, 12], 0.25], undefined, 3)).toEqual([3, 7, 11])
  })

  it('by whole months reads nothing beside the month it is about', () => {
    expect(resultOf('shift', [[Number.NaN, 8, 12], 1], undefined, 3)).toEqual([0, Number.NaN, 8])
  })

  it('has no number for a negative shift, which would read the future', () => {
    expect(resultOf('shift', [[4, 8, 12], -1], undefined, 3)).toEqual([Number.NaN, Number.NaN, Number.NaN])
    expect(resultOf('shift', [[4, 8, 12], -0.5], undefined, 3)).toEqual([Number.NaN, Number.NaN, Number.NaN])
  })

  it('by whole months keeps every value that stays inside the plan', () => {
    fc.assert(
      fc.property(monthly(whole), fc.nat({ max: MONTHS + 2 }), (values, by) => {
        const moved = [...Array.from({ length: by }, () => 0), ...values].slice(0, MONTHS)
        expect(resultOf('shift', [values, by], undefined)).toEqual(moved)
      }),
      LAW,
    )
  })

  it('twice is once by both', () => {
    fc.assert(
      fc.property(monthly(whole), fc.nat({ max: 4 }), fc.nat({ max: 4 }), (values, a, b) => {
        const once = resultOf('shift', [values, a], undefined)
        expect(resultOf('shift', [once, b], undefined)).toEqual(resultOf('shift', [values, a + b], undefined))
      }),
      LAW,
    )
  })
})
