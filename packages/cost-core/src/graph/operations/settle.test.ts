import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyNumber,
  LAW,
  MONTHS,
  monthly,
  obeysOperationLaws,
  resultOf,
  whole,
} from '../../../test/operation-laws.ts'
import { InvariantError } from '../../invariant-error.ts'
import { GraphBuilder } from '../graph-builder.ts'

const periods = fc
  .integer({ min: 1, max: 8 })
  .chain((every) => fc.record({ every: fc.constant(every), offset: fc.nat({ max: every - 1 }) }))

obeysOperationLaws('settle', {
  inputs: [{ unit: 'USD/month', values: anyNumber, example: 7 }],
  params: periods,
  gives: 'USD/month',
  refuses: [],
})

describe('settle', () => {
  it('pays a period at once, in its last month', () => {
    expect(resultOf('settle', [[1, 2, 3, 4, 5, 6, 7]], { every: 3, offset: 0 }, 7)).toEqual([
      0, 0, 6, 0, 0, 15, 0,
    ])
  })

  it('with an offset has a shorter first period', () => {
    // Periods of months 0, 1–3, 4–6.
    expect(resultOf('settle', [[1, 2, 3, 4, 5, 6, 7]], { every: 3, offset: 1 }, 7)).toEqual([
      1, 0, 0, 9, 0, 0, 18,
    ])
  })

  it('by the month changes nothing', () => {
    expect(resultOf('settle', [[1, 2, 3]], { every: 1, offset: 0 }, 3)).toEqual([1, 2, 3])
  })

  it('has paid everything up to its last payday, and nothing after it', () => {
    fc.assert(
      fc.property(monthly(whole), periods, (flow, params) => {
        const paid = resultOf('settle', [flow], params)
        const paydays = [...flow.keys()].filter(
          (month) => (month + 1 - params.offset + params.every) % params.every === 0,
        )
        const through = (paydays.at(-1) ?? -1) + 1
        const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
        expect(sum(paid)).toBe(sum(flow.slice(0, through)))
        expect(paid.every((value, month) => value === 0 || paydays.includes(month))).toBe(true)
      }),
      LAW,
    )
  })

  it('refuses periods that are not whole months', () => {
    const builder = new GraphBuilder(MONTHS)
    const flow = builder.literal(1, 'USD/month')
    for (const params of [
      { every: 0, offset: 0 },
      { every: 1.5, offset: 0 },
      { every: 3, offset: 3 },
      { every: 3, offset: -1 },
      { every: 3, offset: 0.5 },
    ])
      expect(() => builder.apply('settle', [flow], params)).toThrow(InvariantError)
    expect(() => builder.apply('settle', [flow], { every: 1, offset: 0 })).not.toThrow()
  })
})
