import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyNumber,
  LAW,
  MONTHS,
  obeysOperationLaws,
  positive,
  resultOf,
} from '../../../test/operation-laws.ts'
import { evaluate } from '../../readings/evaluate.ts'
import { INFEASIBLE } from '../absence.ts'
import { GraphBuilder } from '../graph-builder.ts'

obeysOperationLaws('div', {
  inputs: [
    { unit: 'USD', values: anyNumber, example: 7 },
    { unit: 'GPU', values: anyNumber, example: 8 },
  ],
  params: fc.constant(undefined),
  gives: 'USD/GPU',
  refuses: [],
})

describe('div', () => {
  it('divides, month by month', () => {
    expect(resultOf('div', [[10, 9], 4], undefined, 2)).toEqual([2.5, 2.25])
  })

  it('is infeasible over zero, and so is what rests on it', () => {
    const builder = new GraphBuilder(MONTHS)
    const quotient = builder.div(builder.literal(1, 'USD'), builder.literal(0, 'GPU'))
    const { codes, values } = evaluate(builder.build())
    expect([...(codes[quotient] ?? [])]).toEqual([INFEASIBLE])
    expect([...(values[quotient] ?? [])]).toEqual([Number.NaN])
  })

  it('undoes a product, to rounding', () => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const [product] = resultOf('mul', [a, b], undefined)
        expect(resultOf('div', [product!, b], undefined)[0]! / a).toBeCloseTo(1, 14)
      }),
      LAW,
    )
  })
})
