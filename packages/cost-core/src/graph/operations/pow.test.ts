import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between, LAW, obeysOperationLaws, resultOf } from '../../../test/operation-laws.ts'

obeysOperationLaws('pow', {
  inputs: [
    { unit: '', values: between(-2, 100), example: 2 },
    { unit: '', values: between(-20, 20), example: 3 },
  ],
  params: fc.constant(undefined),
  gives: '',
  refuses: [
    ['USD', ''],
    ['', 'month'],
  ],
})

describe('pow', () => {
  it('raises to a power', () => {
    expect(resultOf('pow', [2, 10], undefined)[0]).toBeCloseTo(1024, 9)
    expect(resultOf('pow', [16, 0.25], undefined)[0]).toBeCloseTo(2, 14)
    expect(resultOf('pow', [0, 2], undefined)).toEqual([0])
    expect(resultOf('pow', [0, 0], undefined)).toEqual([1])
  })

  it('has no number for a negative base, or for nought to a negative power', () => {
    expect(resultOf('pow', [-2, 2], undefined)).toEqual([Number.NaN])
    expect(resultOf('pow', [0, -1], undefined)).toEqual([Number.NaN])
  })

  it('adds powers of one base', () => {
    const powers = between(-8, 8)
    fc.assert(
      fc.property(between(0.1, 100), powers, powers, (base, a, b) => {
        const apart = resultOf('pow', [base, a], undefined)[0]! * resultOf('pow', [base, b], undefined)[0]!
        expect(resultOf('pow', [base, a + b], undefined)[0]! / apart).toBeCloseTo(1, 12)
      }),
      LAW,
    )
  })
})
