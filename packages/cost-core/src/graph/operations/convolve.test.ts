import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyNumber,
  between,
  LAW,
  MONTHS,
  monthly,
  obeysOperationLaws,
  resultOf,
  whole,
} from '../../../test/operation-laws.ts'
import { InvariantError } from '../../invariant-error.ts'
import { GraphBuilder } from '../graph-builder.ts'

obeysOperationLaws('convolve', {
  inputs: [{ unit: 'USD/month', values: anyNumber, example: 7 }],
  params: fc.array(between(-2, 2), { minLength: 1, maxLength: 9 }).map((schedule) => ({ schedule })),
  gives: 'USD',
  refuses: [],
})

describe('convolve', () => {
  it('ages every purchase by the schedule', () => {
    // 100 bought in month 0 and 40 in month 2; worth 1, 0.5, 0.2 of its price at ages 0, 1, 2.
    // Month 2: 100 · 0.2 + 40 · 1 = 60. Month 3: 40 · 0.5 = 20.
    expect(resultOf('convolve', [[100, 0, 40, 0]], { schedule: [1, 0.5, 0.2] }, 4)).toEqual([100, 50, 60, 20])
  })

  it('with a schedule of n ones is the window of n months', () => {
    fc.assert(
      fc.property(monthly(whole), fc.integer({ min: 1, max: MONTHS + 2 }), (flow, n) => {
        const box = { schedule: Array.from({ length: n }, () => 1) }
        expect(resultOf('convolve', [flow], box)).toEqual(resultOf('window', [flow, n], undefined))
      }),
      LAW,
    )
  })

  it('adds up: two flows together are worth what they are worth apart', () => {
    const schedules = fc.array(whole, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(monthly(whole), monthly(whole), schedules, (a, b, schedule) => {
        const both = a.map((value, month) => value + b[month]!)
        const apart = resultOf('convolve', [b], { schedule })
        const sum = resultOf('convolve', [a], { schedule }).map((value, month) => value + apart[month]!)
        expect(resultOf('convolve', [both], { schedule })).toEqual(sum)
      }),
      LAW,
    )
  })

  it('refuses a schedule without numbers', () => {
    const builder = new GraphBuilder(MONTHS)
    const flow = builder.literal(1, 'USD/month')
    expect(() => builder.apply('convolve', [flow], { schedule: [] })).toThrow(InvariantError)
    expect(() => builder.apply('convolve', [flow], { schedule: [1, Number.NaN] })).toThrow(InvariantError)
  })
})
