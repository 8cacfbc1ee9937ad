import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyNumber, LAW, obeysOperationLaws, resultOf, whole } from '../../../test/operation-laws.ts'

obeysOperationLaws('sub', {
  inputs: [
    { unit: 'USD', values: anyNumber, example: 7 },
    { unit: 'USD', values: anyNumber, example: 8 },
  ],
  params: fc.constant(undefined),
  gives: 'USD',
  refuses: [
    ['USD', 'CNY'],
    ['USD', 'USD/month'],
  ],
})

describe('sub', () => {
  it('takes the second from the first', () => {
    expect(resultOf('sub', [[5, 7], 2], undefined, 2)).toEqual([3, 5])
  })

  it('changes sign when turned round, and undoes a sum of whole numbers', () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        expect(resultOf('sub', [a, b], undefined)[0]! + resultOf('sub', [b, a], undefined)[0]!).toBe(0)
        expect(resultOf('add', [resultOf('sub', [a, b], undefined)[0]!, b], undefined)).toEqual([a])
      }),
      LAW,
    )
  })
})
