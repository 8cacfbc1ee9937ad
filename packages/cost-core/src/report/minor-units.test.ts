import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountText, minorUnits } from './minor-units.ts'

describe('minor units', () => {
  it.each([
    [0, 0n],
    [-0, 0n],
    [0.004999, 0n],
    [0.005, 1n],
    [-0.005, -1n],
    [1.005, 101n],
    [2.675, 268n],
    [0.1 + 0.2, 30n],
    [1_372_329.545, 137_232_955n],
    [-1_372_329.545, -137_232_955n],
    [123_456_789_012.345, 12_345_678_901_235n],
    [1e15, 100_000_000_000_000_000n],
    [1e22, 1_000_000_000_000_000_000_000_000n],
    [5e-324, 0n],
  ])('%d is %d cents', (value, cents) => {
    expect(minorUnits(value, 2)).toBe(cents)
  })

  it('is half away from zero at every amount with a third decimal of 5, and never loses a cent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999_999 }),
        fc.integer({ min: 0, max: 9 }),
        (cents, digit) => {
          const text = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}${digit}`
          const expected = BigInt(cents) + (digit >= 5 ? 1n : 0n)
          expect(minorUnits(Number(text), 2)).toBe(expected)
          expect(minorUnits(-Number(text), 2)).toBe(-expected)
        },
      ),
      { seed: 7, numRuns: 500 },
    )
  })

  it('knows currencies without decimals', () => {
    expect(minorUnits(1234.5, 0)).toBe(1235n)
    expect(amountText(1235n, 0)).toBe('1235')
  })

  it('refuses what is no number', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => minorUnits(value, 2)).toThrow('no number')
  })
})

describe('amounts as text', () => {
  it.each([
    [0n, '0.00'],
    [5n, '0.05'],
    [-5n, '-0.05'],
    [-123_450n, '-1234.50'],
    [100_000_000_000_000_001n, '1000000000000000.01'],
  ])('%d cents are %s', (cents, text) => {
    expect(amountText(cents, 2)).toBe(text)
  })
})
