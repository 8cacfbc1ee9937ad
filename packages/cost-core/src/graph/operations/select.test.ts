import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyNumber, LAW, MONTHS, obeysOperationLaws, resultOf } from '../../../test/operation-laws.ts'
import { evaluate } from '../../readings/evaluate.ts'
import { sample } from '../../readings/sample.ts'
import { INFEASIBLE, PRESENT, UNPRICED } from '../absence.ts'
import { GraphBuilder } from '../graph-builder.ts'
import { operationOf } from './index.ts'

obeysOperationLaws('select', {
  inputs: [
    { unit: '', values: fc.constantFrom(-1, 0, 1), example: 1 },
    { unit: 'USD', values: anyNumber, example: 7 },
    { unit: 'USD', values: anyNumber, example: 8 },
  ],
  params: fc.constant(undefined),
  gives: 'USD',
  refuses: [
    ['', 'USD', 'CNY'],
    ['GPU', 'USD', 'USD'],
  ],
})

describe('select', () => {
  it('chooses month by month', () => {
    expect(resultOf('select', [[1, 0, -1], 10, [1, 2, 3]], undefined, 3)).toEqual([10, 2, 3])
  })

  it('needs the condition and the chosen one to be present, and not the other', () => {
    const builder = new GraphBuilder(MONTHS)
    const unpriced = builder.input('x.unpriced', { label: { key: 'x' }, unit: 'USD', quantity: undefined })
    const unsure = builder.input('x.unsure', { label: { key: 'x' }, unit: '', quantity: undefined })
    const known = builder.literal(1, 'USD')
    const choose = (condition: 0 | 1, yes: number, no: number) =>
      builder.apply('select', [builder.literal(condition, ''), yes, no], undefined)
    const present = [choose(1, known, unpriced), choose(0, unpriced, known)]
    const absent = [choose(0, known, unpriced), choose(1, unpriced, known)]
    absent.push(builder.apply('select', [unsure, known, known], undefined))
    const graph = builder.build()
    const { values, codes } = evaluate(graph)
    for (const index of present) expect([values[index]?.[0], codes[index]]).toEqual([1, undefined])
    for (const index of absent)
      expect([values[index]?.[0], codes[index]?.[0]]).toEqual([Number.NaN, UNPRICED])
    sample(graph, [...present, ...absent], { seed: 1, from: 0, to: 2 }, (block) => {
      for (const index of present) expect(block.columns(index)[0]?.[0]).toBe(1)
      for (const index of absent) expect(block.columns(index)[0]?.[0]).toBe(Number.NaN)
    })
  })

  it('of an unpriced condition is as absent as the worse of its choices', () => {
    const absence = (codes: readonly number[]) => operationOf('select').absence?.(codes, [Number.NaN])
    expect(absence([UNPRICED, INFEASIBLE, PRESENT])).toBe(INFEASIBLE)
    expect(absence([UNPRICED, PRESENT, INFEASIBLE])).toBe(INFEASIBLE)
  })

  it('of a comparison is the larger', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (a, b) => {
        const [isAbove] = resultOf('above', [a, b], undefined)
        expect(resultOf('select', [isAbove!, a, b], undefined)[0]! - Math.max(a, b)).toBe(0)
      }),
      LAW,
    )
  })
})
