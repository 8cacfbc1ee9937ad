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

obeysOperationLaws('ahead', {
  inputs: [
    { unit: 'USD/month', values: anyNumber, example: 7 },
    { unit: 'month', values: between(-2, MONTHS + 2), example: 1 },
  ],
  params: fc.constant(undefined),
  gives: 'USD/month',
  refuses: [
    ['USD', 'h'],
    ['USD', ''],
  ],
})

describe('ahead', () => {
  it('moves a series earlier, by parts of a month in between', () => {
    expect(resultOf('ahead', [[4, 8, 12], 1], undefined, 3)).toEqual([8, 12, 0])
    // A quarter of a month earlier: 0.75 of this month and 0.25 of the next.
    expect(resultOf('ahead', [[4, 8, 12], 0.25], undefined, 3)).toEqual([5, 9, 9])
  })

  it('by whole months reads nothing beside the month it is about', () => {
    expect(resultOf('ahead', [[4, 8, Number.NaN], 1], undefined, 3)).toEqual([8, Number.NaN, 0])
    expect(resultOf('ahead', [[4, 8, Number.NaN], 0], undefined, 3)).toEqual([4, 8, Number.NaN])
  })

  it('has no number for a negative lead', () => {
    expect(resultOf('ahead', [[4, 8, 12], -0.5], undefined, 3)).toEqual([Number.NaN, Number.NaN, Number.NaN])
  })

  it('knows of nothing behind the plan, not even of a number that is the same in every month', () => {
    expect(resultOf('ahead', [5, 2], undefined, 4)).toEqual([5, 5, 0, 0])
  })

  it('is undone by shift, but for what fell before the first month', () => {
    fc.assert(
      fc.property(monthly(whole), fc.nat({ max: MONTHS + 2 }), (values, by) => {
        const back = resultOf('shift', [resultOf('ahead', [values, by], undefined), by], undefined)
        expect(back).toEqual(values.map((value, month) => (month < by ? 0 : value)))
      }),
      LAW,
    )
  })
})
