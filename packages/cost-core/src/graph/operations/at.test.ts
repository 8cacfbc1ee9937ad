import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyNumber,
  between,
  LAW,
  MONTHS,
  obeysOperationLaws,
  positive,
  resultOf,
} from '../../../test/operation-laws.ts'

obeysOperationLaws('at', {
  inputs: [
    { unit: 'USD', values: anyNumber, example: 9 },
    { unit: 'month', values: between(-1, MONTHS), example: 2 },
  ],
  params: fc.constant(undefined),
  gives: 'USD/month',
  refuses: [
    ['USD', 'h'],
    ['USD', ''],
  ],
})

describe('at', () => {
  it('puts the amount into its month and nothing elsewhere', () => {
    expect(resultOf('at', [500, 2], undefined, 4)).toEqual([0, 0, 500, 0])
    // Month 2.7 is within month 2.
    expect(resultOf('at', [500, 2.7], undefined, 4)).toEqual([0, 0, 500, 0])
  })

  it('conserves the amount inside the plan and loses it outside', () => {
    fc.assert(
      fc.property(positive, fc.integer({ min: -3, max: MONTHS + 3 }), (amount, month) => {
        const sum = resultOf('at', [amount, month], undefined).reduce((a, b) => a + b)
        expect(sum).toBe(month >= 0 && month < MONTHS ? amount : 0)
      }),
      LAW,
    )
  })
})
