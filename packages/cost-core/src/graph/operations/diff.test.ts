import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyNumber, LAW, monthly, obeysOperationLaws, resultOf, whole } from '../../../test/operation-laws.ts'

obeysOperationLaws('diff', {
  inputs: [{ unit: 'GPU', values: anyNumber, example: 7 }],
  params: fc.constant(undefined),
  gives: 'GPU/month',
  refuses: [],
})

describe('diff', () => {
  it('is what was gained, the first month from nothing', () => {
    expect(resultOf('diff', [[5, 8, 8, 2]], undefined, 4)).toEqual([5, 3, 0, -6])
  })

  it('undoes a running sum, and a running sum undoes it', () => {
    fc.assert(
      fc.property(monthly(whole), (values) => {
        expect(resultOf('diff', [resultOf('runSum', [values], undefined)], undefined)).toEqual(values)
        expect(resultOf('runSum', [resultOf('diff', [values], undefined)], undefined)).toEqual(values)
      }),
      LAW,
    )
  })
})
