import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyNumber, LAW, MONTHS, obeysOperationLaws, resultOf } from '../../../test/operation-laws.ts'
import { evaluate } from '../../readings/evaluate.ts'
import { sample } from '../../readings/sample.ts'
import { unit } from '../../units/unit.ts'
import { INFEASIBLE, PRESENT, UNPRICED } from '../absence.ts'
import { GraphBuilder } from '../graph-builder.ts'

obeysOperationLaws('total', {
  inputs: [
    { unit: 'USD', values: anyNumber, example: 1 },
    { unit: 'USD', values: anyNumber, example: 2 },
    { unit: 'USD', values: anyNumber, example: 3 },
  ],
  params: fc.constant(undefined),
  gives: 'USD',
  refuses: [
    ['USD', 'CNY', 'USD'],
    ['USD', 'USD/month', 'USD'],
  ],
})

/** A total of lines; undefined is an unpriced one, and NaN one that is infeasible. */
function totalled(lines: readonly (number | undefined)[]) {
  const builder = new GraphBuilder(MONTHS)
  const inputs = lines.map((value, index) =>
    value !== undefined && Number.isNaN(value)
      ? builder.div(builder.literal(1, 'USD'), builder.literal(0, ''))
      : builder.input(`line.n${index}`, {
          label: { key: 'x' },
          unit: 'USD',
          quantity:
            value === undefined
              ? undefined
              : {
                  form: 'point',
                  numbers: [value],
                  unit: unit('USD'),
                  distribution: { shape: 'point', value },
                },
        }),
  )
  const index = builder.total(...inputs)
  const graph = builder.build()
  const { values, codes, incomplete } = evaluate(graph)
  sample(graph, [index], { seed: 1, from: 0, to: 2 }, (block) => {
    expect(block.columns(index)[0]?.[1]).toBe(values[index]?.[0])
  })
  return {
    value: values[index]?.[0],
    code: codes[index]?.[0] ?? PRESENT,
    missing: [...(incomplete[index] ?? [])],
  }
}

describe('total', () => {
  it('skips unpriced lines and names them', () => {
    expect(totalled([100, undefined, 20])).toEqual({ value: 120, code: PRESENT, missing: ['line.n1'] })
  })

  it('has no price where no line has one, which is not nothing', () => {
    for (const lines of [[undefined], [undefined, undefined]])
      expect(totalled(lines)).toEqual({
        value: Number.NaN,
        code: UNPRICED,
        missing: lines.map((_, at) => `line.n${at}`),
      })
    expect(totalled([0, undefined])).toMatchObject({ value: 0, code: PRESENT })
  })

  it('is infeasible as soon as one line is', () => {
    for (const lines of [
      [100, Number.NaN, undefined],
      [Number.NaN, 100],
    ])
      expect(totalled(lines)).toMatchObject({ value: Number.NaN, code: INFEASIBLE })
  })

  it('is the plain sum when nothing is unpriced', () => {
    fc.assert(
      fc.property(fc.array(anyNumber, { minLength: 1, maxLength: 6 }), (values) => {
        const [sum] = resultOf('add', values, undefined)
        expect(totalled(values)).toEqual({ value: sum, code: PRESENT, missing: [] })
      }),
      LAW,
    )
  })
})
