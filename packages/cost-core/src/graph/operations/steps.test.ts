import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyNumber, MONTHS, obeysOperationLaws, resultOf } from '../../../test/operation-laws.ts'
import { InvariantError } from '../../invariant-error.ts'
import { PURE } from '../../units/dimension.ts'
import { steps } from './steps.ts'

obeysOperationLaws('steps', {
  inputs: [
    { unit: 'FTE', values: anyNumber, example: 2 },
    { unit: 'FTE', values: anyNumber, example: 3 },
  ],
  params: fc
    .array(fc.integer({ min: 0, max: 1 }), { minLength: MONTHS, maxLength: MONTHS })
    .map((chosen) => ({ chosen })),
  gives: 'FTE',
  refuses: [['FTE', 'USD']],
})

describe('steps', () => {
  it('holds each value in the months that chose it', () => {
    expect(resultOf('steps', [0.25, 0.5], { chosen: [0, 0, 1, 1, 0] }, 5)).toEqual([
      0.25, 0.25, 0.5, 0.5, 0.25,
    ])
  })

  it('refuses a month that chooses nothing', () => {
    const { unit } = steps
    expect(() => unit([], { chosen: [0] })).toThrow(InvariantError)
    expect(() => unit([], { chosen: [] })).toThrow(InvariantError)
    const inputs = [PURE, PURE]
    for (const chosen of [
      [0, 2],
      [0, -1],
      [0, 0.5],
    ])
      expect(() => unit(inputs, { chosen }), String(chosen)).toThrow(InvariantError)
    expect(unit(inputs, { chosen: [0, 1] })).toBe(PURE)
  })
})
