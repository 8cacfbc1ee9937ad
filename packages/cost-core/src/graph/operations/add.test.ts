import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyNumber, LAW, obeysOperationLaws, resultOf, whole } from '../../../test/operation-laws.ts'

obeysOperationLaws('add', {
  inputs: [
    { unit: 'USD', values: anyNumber, example: 1 },
    { unit: 'USD', values: anyNumber, example: 2 },
    { unit: 'USD', values: anyNumber, example: 3 },
  ],
  params: fc.constant(undefined),
  gives: 'USD',
  refuses: [
    ['USD', 'CNY', 'USD'],
    ['USD', 'USD', 'USD/month'],
    ['h', 'month', 'h'],
  ],
})

describe('add', () => {
  it('adds in order, a scalar to every month', () => {
    // 10 + 1, 10 + 2, 10 + 3
    expect(resultOf('add', [10, [1, 2, 3]], undefined, 3)).toEqual([11, 12, 13])
  })

  it('does not depend on the order of whole numbers', () => {
    fc.assert(
      fc.property(fc.array(whole, { minLength: 1, maxLength: 6 }), (values) => {
        expect(resultOf('add', values.toReversed(), undefined)).toEqual(resultOf('add', values, undefined))
      }),
      LAW,
    )
  })

  it('scales: a sum of doubles is the double of the sum', () => {
    fc.assert(
      fc.property(fc.array(anyNumber, { minLength: 1, maxLength: 6 }), (values) => {
        const [sum] = resultOf('add', values, undefined)
        expect(
          resultOf(
            'add',
            values.map((value) => value * 2),
            undefined,
          ),
        ).toEqual([sum! * 2])
      }),
      LAW,
    )
  })
})
