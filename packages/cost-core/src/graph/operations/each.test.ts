import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyNumber, LAW, MONTHS, obeysOperationLaws, resultOf } from '../../../test/operation-laws.ts'

obeysOperationLaws('each', {
  inputs: [{ unit: 'USD', values: anyNumber, example: 7 }],
  params: fc.constant(undefined),
  gives: 'USD',
  refuses: [],
})

describe('each', () => {
  it('is the same number in every month, not a share of it', () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        expect(resultOf('each', [value], undefined)).toEqual(Array.from({ length: MONTHS }, () => value))
      }),
      LAW,
    )
  })

  it('leaves a series as it is', () => {
    expect(resultOf('each', [[1, 2, 3]], undefined, 3)).toEqual([1, 2, 3])
  })
})
