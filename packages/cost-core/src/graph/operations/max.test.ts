import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyNumber, LAW, obeysOperationLaws, positive, resultOf } from '../../../test/operation-laws.ts'

obeysOperationLaws('max', {
  inputs: [
    { unit: 'USD', values: anyNumber, example: 1 },
    { unit: 'USD', values: anyNumber, example: 2 },
    { unit: 'USD', values: anyNumber, example: 3 },
  ],
  params: fc.constant(undefined),
  gives: 'USD',
  refuses: [
    ['USD', 'CNY', 'USD'],
    ['GPU', 'GPU', 'node'],
  ],
})

const some = fc.array(anyNumber, { minLength: 1, maxLength: 6 })

describe('max', () => {
  it('chooses month by month', () => {
    expect(resultOf('max', [[1, 5, 3], 4, [2, 2, 9]], undefined, 3)).toEqual([4, 5, 9])
  })

  it('is one of its inputs and bounds them all, in any order', () => {
    fc.assert(
      fc.property(some, (values) => {
        const [best] = resultOf('max', values, undefined)
        expect(values).toContain(best)
        for (const value of values) expect(best!).toBeGreaterThanOrEqual(value)
        expect(resultOf('max', values.toReversed(), undefined)[0]! - best!).toBe(0)
      }),
      LAW,
    )
  })

  it('scales with a positive factor', () => {
    fc.assert(
      fc.property(some, positive, (values, factor) => {
        const [best] = resultOf('max', values, undefined)
        expect(
          resultOf(
            'max',
            values.map((value) => value * factor),
            undefined,
          ),
        ).toEqual([best! * factor])
      }),
      LAW,
    )
  })
})
