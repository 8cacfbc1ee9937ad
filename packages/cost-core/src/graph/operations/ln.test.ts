import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyNumber, LAW, obeysOperationLaws, positive, resultOf } from '../../../test/operation-laws.ts'

obeysOperationLaws('ln', {
  inputs: [{ unit: '', values: anyNumber, example: 7 }],
  params: fc.constant(undefined),
  gives: '',
  refuses: [['USD'], ['h']],
})

describe('ln', () => {
  it('is 0 at 1 and 1 at e', () => {
    expect(resultOf('ln', [1], undefined)).toEqual([0])
    expect(resultOf('ln', [Math.E], undefined)[0]).toBeCloseTo(1, 15)
  })

  it('has no number at nought or below', () => {
    expect(resultOf('ln', [[0, -1]], undefined, 2)).toEqual([Number.NaN, Number.NaN])
  })

  it('makes sums of products', () => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const [product] = resultOf('ln', [a * b], undefined)
        const sum = resultOf('ln', [a], undefined)[0]! + resultOf('ln', [b], undefined)[0]!
        expect(product!).toBeCloseTo(sum, 12)
      }),
      LAW,
    )
  })
})
