import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between, LAW, MONTHS, monthly, obeysOperationLaws, resultOf } from '../../../test/operation-laws.ts'

obeysOperationLaws('fleet', {
  inputs: [
    { unit: 'node', values: between(-5, 50), example: 7 },
    { unit: 'month', values: between(0, 9), example: 3 },
    { unit: 'node', values: between(0, 8), example: 2 },
  ],
  params: fc.constant(undefined),
  gives: 'node/month',
  refuses: [
    ['node', 'month', 'GPU'],
    ['node', 'h', 'node'],
  ],
})

const needs = monthly(between(0, 500))
const lives = fc.integer({ min: 1, max: MONTHS + 2 })
const lots = fc.integer({ min: 1, max: 16 })

describe('fleet', () => {
  it('buys what is missing, in lots, and again when it retires', () => {
    // Need 5, 5, 9, 9, 9, 0 in lots of 4, each living 3 months.
    // Month 0: 5 missing, buy 8. Month 2: 8 alive, 1 missing, buy 4. Month 3: the 8 retire, 4 alive, buy 8 for 5.
    expect(resultOf('fleet', [[5, 5, 9, 9, 9, 0], 3, 4], undefined)).toEqual([8, 0, 4, 8, 0, 0])
  })

  it('with a life longer than the plan never buys twice', () => {
    expect(resultOf('fleet', [[3, 2, 5, 5, 1, 4], 99, 1], undefined)).toEqual([3, 0, 2, 0, 0, 0])
  })

  it('counts whole months of life, and forgives a rounding error', () => {
    const ofThree = resultOf('fleet', [5, 3, 1], undefined)
    expect(resultOf('fleet', [5, 3.9, 1], undefined)).toEqual(ofThree)
    expect(resultOf('fleet', [5, 3 - 1e-12, 1], undefined)).toEqual(ofThree)
  })

  it('has no number without a life or a lot', () => {
    expect(resultOf('fleet', [5, 0.5, 1], undefined, 2)).toEqual([Number.NaN, Number.NaN])
    expect(resultOf('fleet', [5, 3, 0], undefined, 2)).toEqual([Number.NaN, Number.NaN])
    // Not even where nothing is needed.
    expect(resultOf('fleet', [0, 3, 0], undefined, 1)).toEqual([Number.NaN])
  })

  it('keeps the need covered, with less than a lot too much when it buys', () => {
    fc.assert(
      fc.property(needs, lives, lots, (need, life, lot) => {
        const bought = resultOf('fleet', [need, life, lot], undefined)
        const alive = resultOf('window', [bought, life], undefined)
        for (const [month, wanted] of need.entries()) {
          expect(alive[month]!).toBeGreaterThanOrEqual(wanted - 2e-9 * lot)
          expect(bought[month]! % lot).toBe(0)
          if (bought[month]! > 0) expect(alive[month]!).toBeLessThan(wanted + lot)
        }
      }),
      LAW,
    )
  })

  it('buys the same in another unit of counting', () => {
    fc.assert(
      fc.property(needs, lives, lots, (need, life, lot) => {
        const bought = resultOf('fleet', [need, life, lot], undefined)
        const doubled = resultOf('fleet', [need.map((value) => value * 2), life, lot * 2], undefined)
        expect(doubled).toEqual(bought.map((value) => value * 2))
      }),
      LAW,
    )
  })
})
