import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyNumber, LAW, obeysOperationLaws, resultOf, whole } from '../../../test/operation-laws.ts'

obeysOperationLaws('mul', {
  inputs: [
    { unit: 'USD/GPU', values: anyNumber, example: 7 },
    { unit: 'GPU', values: anyNumber, example: 8 },
  ],
  params: fc.constant(undefined),
  gives: 'USD',
  refuses: [],
})

describe('mul', () => {
  it('multiplies, month by month', () => {
    expect(resultOf('mul', [[2, 3], 4], undefined, 2)).toEqual([8, 12])
  })

  it('does not depend on the order, and 1 changes nothing', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (a, b) => {
        expect(resultOf('mul', [a, b], undefined)).toEqual(resultOf('mul', [b, a], undefined))
        expect(resultOf('mul', [a, 1], undefined)).toEqual([a])
      }),
      LAW,
    )
  })

  it('distributes over a sum of whole numbers', () => {
    fc.assert(
      fc.property(whole, whole, whole, (a, b, c) => {
        const together = resultOf('mul', [a, b + c], undefined)[0]!
        expect(together).toBe(resultOf('mul', [a, b], undefined)[0]! + resultOf('mul', [a, c], undefined)[0]!)
      }),
      LAW,
    )
  })
})
