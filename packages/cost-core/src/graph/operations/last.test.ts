import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyNumber,
  LAW,
  MONTHS,
  monthly,
  obeysOperationLaws,
  resultOf,
} from '../../../test/operation-laws.ts'

obeysOperationLaws('last', {
  inputs: [{ unit: 'GPU', values: anyNumber, example: 7 }],
  params: fc
    .tuple(fc.nat({ max: MONTHS - 1 }), fc.nat({ max: MONTHS - 1 }))
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) + 1 })),
  gives: 'GPU',
  refuses: [],
})

describe('last', () => {
  it('is the last month of the range, not of the plan', () => {
    expect(resultOf('last', [[1, 2, 3, 4]], { from: 0, to: 3 }, 4)).toEqual([3])
  })

  it('of a running sum is the sum', () => {
    fc.assert(
      fc.property(monthly(anyNumber), (values) => {
        const range = { from: 0, to: MONTHS }
        const running = resultOf('runSum', [values], undefined)
        expect(resultOf('last', [running], range)).toEqual(resultOf('sum', [values], range))
      }),
      LAW,
    )
  })
})
