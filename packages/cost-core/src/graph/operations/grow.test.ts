import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyNumber,
  between,
  LAW,
  MONTHS,
  obeysOperationLaws,
  positive,
  resultOf,
} from '../../../test/operation-laws.ts'

obeysOperationLaws('grow', {
  inputs: [
    { unit: 'user', values: anyNumber, example: 100 },
    { unit: '%/month', values: between(-1.5, 1.5), example: 0.08 },
  ],
  params: fc.constant(undefined),
  gives: 'user',
  refuses: [
    ['user', '%'],
    ['user', '/h'],
  ],
})

describe('grow', () => {
  it('starts at the value itself and compounds', () => {
    // 200, 200 · 1.5, 200 · 1.5²
    const [now, next, third] = resultOf('grow', [200, 0.5], undefined, 3)
    expect(now).toBe(200)
    expect(next).toBeCloseTo(300, 10)
    expect(third).toBeCloseTo(450, 10)
  })

  it('stands still at nought and is gone after a month at −100%', () => {
    expect(resultOf('grow', [7, 0], undefined)).toEqual([7, 7, 7, 7, 7, 7])
    expect(resultOf('grow', [7, -1], undefined, 3)).toEqual([7, 0, 0])
  })

  it('multiplies by the same factor every month', () => {
    fc.assert(
      fc.property(positive, between(-0.5, 1), (start, rate) => {
        const values = resultOf('grow', [start, rate], undefined)
        for (let month = 1; month < MONTHS; month++)
          expect(values[month]! / values[month - 1]!).toBeCloseTo(1 + rate, 12)
      }),
      LAW,
    )
  })
})
