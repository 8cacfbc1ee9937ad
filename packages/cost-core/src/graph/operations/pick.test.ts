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
} from '../../../test/operation-laws.ts'

obeysOperationLaws('pick', {
  inputs: [
    { unit: 'USD/month', values: anyNumber, example: 7 },
    { unit: 'month', values: between(-2, MONTHS + 2), example: 2 },
  ],
  params: fc.constant(undefined),
  gives: 'USD/month',
  refuses: [
    ['USD/month', 'h'],
    ['USD/month', ''],
  ],
})

describe('pick', () => {
  it('is the value of a month, counted from nought', () => {
    expect(resultOf('pick', [[10, 20, 30], 1], undefined)).toEqual([20])
    expect(resultOf('pick', [[10, 20, 30], 2.9], undefined)).toEqual([30])
  })

  it('has no number for a month the plan does not have', () => {
    expect(resultOf('pick', [[10, 20, 30], 3], undefined)).toEqual([Number.NaN])
    expect(resultOf('pick', [[10, 20, 30], -1], undefined)).toEqual([Number.NaN])
  })

  it('of a month is the last of the months through it', () => {
    fc.assert(
      fc.property(monthly(anyNumber), fc.nat({ max: MONTHS - 1 }), (values, month) => {
        const range = { from: 0, to: month + 1 }
        expect(resultOf('pick', [values, month], undefined)).toEqual(resultOf('last', [values], range))
      }),
      LAW,
    )
  })
})
