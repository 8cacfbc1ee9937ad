import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LAW, MONTHS, monthly, obeysOperationLaws, resultOf } from '../../../test/operation-laws.ts'
import { evaluate } from '../../readings/evaluate.ts'
import { NEVER } from '../absence.ts'
import { GraphBuilder } from '../graph-builder.ts'

obeysOperationLaws('first', {
  inputs: [{ unit: '', values: fc.constantFrom(-1, 0, 0, 1), example: 7 }],
  params: fc
    .tuple(fc.nat({ max: MONTHS - 1 }), fc.nat({ max: MONTHS - 1 }))
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) + 1 })),
  gives: 'month',
  refuses: [['USD'], ['month']],
})

describe('first', () => {
  it('is the first month in which the condition holds', () => {
    expect(resultOf('first', [[0, 0, 1, 0, 1]], { from: 0, to: 5 }, 5)).toEqual([2])
    expect(resultOf('first', [[0, 0, 1, 0, 1]], { from: 3, to: 5 }, 5)).toEqual([4])
  })

  it('that there is none is "never", in both readings, and not a month', () => {
    const builder = new GraphBuilder(MONTHS)
    const months = builder.apply('first', [builder.each(builder.literal(0, ''))], { from: 0, to: MONTHS })
    const graph = builder.build()
    const { codes, values } = evaluate(graph)
    expect([...(codes[months] ?? [])]).toEqual([NEVER])
    expect([...(values[months] ?? [])]).toEqual([Number.NaN])
  })

  it('finds a month whose condition holds, with none before it', () => {
    fc.assert(
      fc.property(monthly(fc.constantFrom(0, 1)), (conditions) => {
        const [month] = resultOf('first', [conditions], { from: 0, to: MONTHS })
        const index = conditions.indexOf(1)
        expect(month).toBe(index === -1 ? Number.NaN : index)
      }),
      LAW,
    )
  })
})
