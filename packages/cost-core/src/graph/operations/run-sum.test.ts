import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyNumber,
  LAW,
  MONTHS,
  monthly,
  obeysOperationLaws,
  positive,
  resultOf,
} from '../../../test/operation-laws.ts'

obeysOperationLaws('runSum', {
  inputs: [{ unit: 'USD/month', values: anyNumber, example: 7 }],
  params: fc.constant(undefined),
  gives: 'USD',
  refuses: [],
})

describe('runSum', () => {
  it('adds up month by month', () => {
    expect(resultOf('runSum', [[1, 2, 3, 4]], undefined, 4)).toEqual([1, 3, 6, 10])
    expect(resultOf('runSum', [5], undefined, 3)).toEqual([5, 10, 15])
  })

  it('carries a loss forward as the running maximum of what is above nought', () => {
    // Losses 50, 30, then gains 60, 40: only 20 in all exceed the losses, in the last month.
    const running = resultOf('runSum', [[-50, -30, 60, 40]], undefined, 4)
    const above = resultOf('max', [running, 0], undefined, 4)
    expect(resultOf('diff', [resultOf('runMax', [above], undefined, 4)], undefined, 4)).toEqual([0, 0, 0, 20])
  })

  it('never falls while the flow is not negative, and scales', () => {
    fc.assert(
      fc.property(monthly(positive), (flow) => {
        const sums = resultOf('runSum', [flow], undefined)
        for (let month = 1; month < MONTHS; month++)
          expect(sums[month]!).toBeGreaterThanOrEqual(sums[month - 1]!)
        expect(resultOf('runSum', [flow.map((value) => value * 4)], undefined)).toEqual(
          sums.map((sum) => sum * 4),
        )
      }),
      LAW,
    )
  })
})
