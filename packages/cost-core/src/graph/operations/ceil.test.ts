import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyNumber,
  between,
  LAW,
  obeysOperationLaws,
  positive,
  resultOf,
} from '../../../test/operation-laws.ts'

obeysOperationLaws('ceil', {
  inputs: [
    { unit: 'GPU', values: anyNumber, example: 7 },
    { unit: 'GPU', values: positive, example: 8 },
  ],
  params: fc.constant(undefined),
  gives: 'GPU',
  refuses: [
    ['GPU', 'node'],
    ['GPU', ''],
  ],
})

const load = between(-1e4, 1e4)
const lots = between(0.1, 100)

describe('ceil', () => {
  it('rounds up to whole lots', () => {
    // 521 GPUs in nodes of 8: 65.125 nodes, so 66 nodes of 8.
    expect(resultOf('ceil', [521, 8], undefined)).toEqual([528])
    expect(resultOf('ceil', [528, 8], undefined)).toEqual([528])
    expect(resultOf('ceil', [0, 8], undefined)).toEqual([0])
    expect(resultOf('ceil', [-3, 8], undefined)).toEqual([0])
  })

  it('forgives a hair of rounding error, a billionth of a lot, and no more', () => {
    expect(resultOf('ceil', [8 * (1 + 1e-10), 8], undefined)).toEqual([8])
    expect(resultOf('ceil', [8 * (1 + 1e-8), 8], undefined)).toEqual([16])
  })

  it('has no number for a lot of zero', () => {
    expect(resultOf('ceil', [5, 0], undefined)).toEqual([Number.NaN])
  })

  it('stays within a lot and is a whole number of lots', () => {
    fc.assert(
      fc.property(load, lots, (x, lot) => {
        const [rounded] = resultOf('ceil', [x, lot], undefined)
        expect(rounded!).toBeGreaterThanOrEqual(x - 2e-9 * lot)
        expect(rounded!).toBeLessThan(x + lot)
        expect(Math.abs(rounded! / lot - Math.round(rounded! / lot))).toBeLessThan(1e-9)
      }),
      LAW,
    )
  })

  it('changes nothing when value and lot are counted in another unit', () => {
    fc.assert(
      fc.property(load, lots, fc.constantFrom(0.25, 2, 1024), (x, lot, scale) => {
        const [rounded] = resultOf('ceil', [x, lot], undefined)
        expect(resultOf('ceil', [x * scale, lot * scale], undefined)).toEqual([rounded! * scale])
      }),
      LAW,
    )
  })

  it('never falls when the value rises', () => {
    fc.assert(
      fc.property(load, positive, lots, (x, more, lot) => {
        const [before] = resultOf('ceil', [x, lot], undefined)
        const [after] = resultOf('ceil', [x + more, lot], undefined)
        expect(after!).toBeGreaterThanOrEqual(before!)
      }),
      LAW,
    )
  })
})
