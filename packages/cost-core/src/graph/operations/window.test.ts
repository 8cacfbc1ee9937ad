import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyNumber,
  between,
  LAW,
  MONTHS,
  monthly,
  obeysOperationLaws,
  positive,
  resultOf,
  whole,
} from '../../../test/operation-laws.ts'

obeysOperationLaws('window', {
  inputs: [
    { unit: 'USD/month', values: anyNumber, example: 7 },
    { unit: 'month', values: between(-1, MONTHS + 2), example: 2 },
  ],
  params: fc.constant(undefined),
  gives: 'USD',
  refuses: [
    ['USD/month', 'h'],
    ['USD/month', ''],
  ],
})

describe('window', () => {
  it('adds up the last months, the oldest in part', () => {
    expect(resultOf('window', [[1, 2, 3, 4], 2], undefined, 4)).toEqual([1, 3, 5, 7])
    // Two and a half months: this one, the one before, half of the one before that.
    expect(resultOf('window', [[2, 4, 6, 8], 2.5], undefined, 4)).toEqual([2, 6, 11, 16])
    expect(resultOf('window', [[2, 4], 0], undefined, 2)).toEqual([0, 0])
  })

  it('over whole months reads nothing before them', () => {
    expect(resultOf('window', [[Number.NaN, 4, 6], 1], undefined, 3)).toEqual([Number.NaN, 4, 6])
  })

  it('has no number over a negative time', () => {
    expect(resultOf('window', [[2, 4], -0.5], undefined, 2)).toEqual([Number.NaN, Number.NaN])
  })

  it('of n months is the running sum less that of n months before', () => {
    fc.assert(
      fc.property(monthly(whole), fc.nat({ max: MONTHS + 2 }), (flow, n) => {
        const now = resultOf('runSum', [flow], undefined)
        const before = resultOf('shift', [now, n], undefined)
        expect(resultOf('window', [flow, n], undefined)).toEqual(
          now.map((sum, month) => sum - before[month]!),
        )
      }),
      LAW,
    )
  })

  it('between whole months lies in between', () => {
    fc.assert(
      fc.property(monthly(positive), fc.nat({ max: MONTHS }), between(0, 1), (flow, n, part) => {
        const [less, some, more] = [n, n + part, n + 1].map((months) =>
          resultOf('window', [flow, months], undefined),
        )
        for (let month = 0; month < MONTHS; month++) {
          expect(some![month]!).toBeGreaterThanOrEqual(less![month]!)
          expect(some![month]!).toBeLessThanOrEqual(more![month]! * (1 + 1e-15))
        }
      }),
      LAW,
    )
  })
})
