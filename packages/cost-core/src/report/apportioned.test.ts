import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apportioned } from './apportioned.ts'
import { minorUnits } from './minor-units.ts'

describe('apportioned amounts', () => {
  it('give the cent to the amount that lost most by rounding', () => {
    // 10.004 + 20.003 + 5.00 = 35.007: rounded 35.01, while the roundings add up to 35.00. The first lost 0.4 cents, the
    // second 0.3: the first takes the cent, and 5.00 stays.
    expect(apportioned([10.004, 20.003, 5], 3501n, 2)).toEqual([1001n, 2000n, 500n])
  })

  it('take it from the amount that won most', () => {
    // 0.006 + 0.007 + 0 = 0.013: 0.01, and not 0.01 + 0.01. The first won 0.4 cents, the second 0.3.
    expect(apportioned([0.006, 0.007, 0], 1n, 2)).toEqual([0n, 1n, 0n])
  })

  it('add up, none a cent off, whole cents unmoved', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 12 }), (mills) => {
        const total = minorUnits(mills.reduce((a, b) => a + b, 0) / 1000, 2)
        const parts = apportioned(
          mills.map((mill) => mill / 1000),
          total,
          2,
        )
        expect(parts.reduce((a, b) => a + b, 0n)).toBe(total)
        mills.forEach((mill, at) => {
          expect(Math.abs(Number(parts[at]) - mill / 10)).toBeLessThan(1 - 1e-6)
          if (mill % 10 === 0) expect(parts[at]).toBe(BigInt(mill / 10))
        })
      }),
      { seed: 13, numRuns: 500 },
    )
  })
})
