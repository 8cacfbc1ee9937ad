import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dimensionOf, dimensionText, divided, MONTH, multiplied, PURE, raised } from './dimension.ts'

const dimension = fc
  .array(fc.tuple(fc.constantFrom('usd', 'h', 'month', 'gpu', 'token'), fc.integer({ min: -3, max: 3 })), {
    maxLength: 4,
  })
  .map((powers) => dimensionOf(new Map(powers)))
const runs = { seed: 21, numRuns: 300 }

describe('the algebra of dimensions', () => {
  it('multiplies in any order', () => {
    fc.assert(
      fc.property(dimension, dimension, (a, b) => {
        expect(multiplied(a, b)).toBe(multiplied(b, a))
      }),
      runs,
    )
  })

  it('multiplies in any grouping', () => {
    fc.assert(
      fc.property(dimension, dimension, dimension, (a, b, c) => {
        expect(multiplied(multiplied(a, b), c)).toBe(multiplied(a, multiplied(b, c)))
      }),
      runs,
    )
  })

  it('undoes a product by dividing', () => {
    fc.assert(
      fc.property(dimension, dimension, (a, b) => {
        expect(divided(multiplied(a, b), b)).toBe(a)
        expect(divided(a, a)).toBe(PURE)
        expect(multiplied(a, PURE)).toBe(a)
      }),
      runs,
    )
  })

  it('raises as repeated multiplication', () => {
    fc.assert(
      fc.property(dimension, (a) => {
        expect(raised(a, 3)).toBe(multiplied(a, multiplied(a, a)))
        expect(raised(a, -1)).toBe(divided(PURE, a))
        expect(raised(a, 0)).toBe(PURE)
      }),
      runs,
    )
  })
})

describe('the text of a dimension', () => {
  it.each([
    [dimensionOf([]), '1'],
    [dimensionOf([['usd', 1]]), 'usd'],
    [dimensionOf([['month', -1]]), '1/month'],
    [
      dimensionOf([
        ['usd', 1],
        ['gpu', -1],
        ['h', -1],
      ]),
      'usd/(gpu·h)',
    ],
    [
      dimensionOf([
        ['h', 2],
        ['gpu', -2],
      ]),
      'h^2/gpu^2',
    ],
  ])('%o is written %s', (given, text) => {
    expect(dimensionText(given)).toBe(text)
  })

  it('joins what stands above too', () => {
    const powers = [
      ['sack', 1],
      ['cart', 2],
      ['mule', 1],
    ] as const
    expect(dimensionText(dimensionOf(powers))).toBe('sack·cart^2·mule')
  })

  it('is not that of its key, which has the powers with their signs', () => {
    const powers = [
      ['usd', 1],
      ['h', -2],
      ['gpu', 1],
    ] as const
    expect(dimensionOf(powers).key).toBe('gpu·h^-2·usd')
    expect(dimensionOf(powers.toReversed()).key).toBe('gpu·h^-2·usd')
  })

  it('has a month of its own', () => {
    expect(MONTH.key).toBe('month')
    expect([...MONTH.powers]).toEqual([['month', 1]])
  })

  it('drops powers of zero', () => {
    expect(
      dimensionOf([
        ['usd', 1],
        ['h', 0],
      ]),
    ).toBe(dimensionOf([['usd', 1]]))
  })
})
