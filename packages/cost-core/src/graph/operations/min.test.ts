import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyNumber, LAW, obeysOperationLaws, positive, resultOf } from '../../../test/operation-laws.ts'

obeysOperationLaws('min', {
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

describe('min', () => {
  it('chooses month by month', () => {
    expect(resultOf('min', [[1, 5, 3], 4, [2, 2, 9]], undefined, 3)).toEqual([1, 2, 3])
  })

  it('is one of its inputs and bounds them all, in any order', () => {
    fc.assert(
      fc.property(some, (values) => {
        const [best] = resultOf('min', values, undefined)
        expect(values).toContain(best)
        for (const value of values) expect(best!).toBeLessThanOrEqual(value)
        expect(resultOf('min', values.toReversed(), undefined)[0]! - best!).toBe(0)
      }),
      LAW,
    )
  })

  it('scales with a positive factor', () => {
    fc.assert(
      fc.property(some, positive, (values, factor) => {
        const [best] = resultOf('min', values, undefined)
        expect(
          resultOf(
            'min',
            values.map((value) => value * factor),
            undefined,
          ),
        ).toEqual([best! * factor])
      }),
      LAW,
    )
  })
})
