import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyNumber, LAW, obeysOperationLaws, resultOf } from '../../../test/operation-laws.ts'

obeysOperationLaws('above', {
  inputs: [
    { unit: 'GPU', values: anyNumber, example: 7 },
    { unit: 'GPU', values: anyNumber, example: 8 },
  ],
  params: fc.constant(undefined),
  gives: '',
  refuses: [
    ['GPU', 'node'],
    ['USD', 'CNY'],
  ],
})

describe('above', () => {
  it('is 1 strictly above and 0 otherwise, equal included', () => {
    expect(resultOf('above', [3, 2], undefined)).toEqual([1])
    expect(resultOf('above', [2, 2], undefined)).toEqual([0])
    expect(resultOf('above', [[1, 2, 3], 2], undefined, 3)).toEqual([0, 0, 1])
  })

  it('holds in at most one of both directions', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (a, b) => {
        const [there] = resultOf('above', [a, b], undefined)
        const [back] = resultOf('above', [b, a], undefined)
        expect(there! + back!).toBe(a === b ? 0 : 1)
      }),
      LAW,
    )
  })
})
