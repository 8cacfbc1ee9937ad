import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between, LAW, obeysOperationLaws, resultOf } from '../../../test/operation-laws.ts'

obeysOperationLaws('exp', {
  inputs: [{ unit: '', values: between(-800, 800), example: 7 }],
  params: fc.constant(undefined),
  gives: '',
  refuses: [['USD'], ['%/month']],
})

describe('exp', () => {
  it('is 1 at 0 and e at 1', () => {
    expect(resultOf('exp', [0], undefined)).toEqual([1])
    expect(resultOf('exp', [1], undefined)[0]).toBeCloseTo(Math.E, 14)
  })

  it('never falls, and is undone by the logarithm', () => {
    fc.assert(
      fc.property(between(-50, 50), (x) => {
        const [value] = resultOf('exp', [x], undefined)
        expect(resultOf('exp', [x + 0.001], undefined)[0]!).toBeGreaterThan(value!)
        expect(resultOf('ln', [value!], undefined)[0]!).toBeCloseTo(x, 12)
      }),
      LAW,
    )
  })
})
