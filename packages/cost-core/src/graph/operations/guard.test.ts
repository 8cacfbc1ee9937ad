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
import { evaluate } from '../../readings/evaluate.ts'
import { sample } from '../../readings/sample.ts'
import { NO_UNIT } from '../../units/unit.ts'
import { INFEASIBLE, PRESENT, UNPRICED } from '../absence.ts'
import { GraphBuilder } from '../graph-builder.ts'
import { operationOf } from './index.ts'

obeysOperationLaws('guard', {
  inputs: [
    { unit: '', values: fc.constantFrom(-1, 0, 1), example: 1 },
    { unit: 'USD', values: anyNumber, example: 7 },
  ],
  params: fc.constant({ reason: 'x.fits' }),
  gives: 'USD',
  refuses: [['GPU', 'USD']],
})

/** What the guard says of a condition and a value, undefined being unpriced. */
function guarded(condition: number | undefined, x: number | undefined) {
  const builder = new GraphBuilder(MONTHS)
  const leaf = (id: string, value: number | undefined) =>
    builder.input(id, {
      label: { key: 'x' },
      unit: '',
      quantity:
        value === undefined
          ? undefined
          : { form: 'point', numbers: [value], unit: NO_UNIT, distribution: { shape: 'point', value } },
    })
  const index = builder.apply('guard', [leaf('x.condition', condition), leaf('x.value', x)], {
    reason: 'x.fits',
  })
  const graph = builder.build()
  const { codes, values, reasons } = evaluate(graph)
  sample(graph, [index], { seed: 1, from: 0, to: 2 }, (block) => {
    expect(block.columns(index)[0]?.[1]).toBe(values[index]?.[0])
  })
  return {
    code: codes[index]?.[0] ?? PRESENT,
    value: values[index]?.[0],
    reasons: [...(reasons[index] ?? [])],
  }
}

describe('guard', () => {
  it('lets the value through where the condition holds', () => {
    expect(guarded(1, 42)).toEqual({ code: PRESENT, value: 42, reasons: [] })
  })

  it('is infeasible for its reason where it does not', () => {
    expect(guarded(0, 42)).toEqual({ code: INFEASIBLE, value: Number.NaN, reasons: ['x.fits'] })
    expect(guarded(-1, 42).code).toBe(INFEASIBLE)
  })

  it('is unpriced where it would hold but the price is missing', () => {
    expect(guarded(1, undefined).code).toBe(UNPRICED)
    expect(guarded(undefined, 42).code).toBe(UNPRICED)
  })

  it('is infeasible rather than unpriced, so that no total skips it', () => {
    expect(guarded(0, undefined).code).toBe(INFEASIBLE)
  })

  it('of an unpriced condition is as absent as its value', () => {
    expect(operationOf('guard').absence?.([UNPRICED, INFEASIBLE], [Number.NaN, Number.NaN])).toBe(INFEASIBLE)
  })

  it('never changes a number', () => {
    fc.assert(
      fc.property(monthly(anyNumber), (values) => {
        expect(resultOf('guard', [1, values], { reason: 'x.fits' })).toEqual(values)
      }),
      LAW,
    )
  })
})
