import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cumulativeParts } from './cumulative-parts.ts'
import { minorUnits } from './minor-units.ts'

const amounts = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { maxLength: 60 })
const sum = (parts: readonly (bigint | undefined)[]) => parts.reduce<bigint>((a, b = 0n) => a + b, 0n)

describe('cumulative parts', () => {
  it('divides a dollar into three', () => {
    // 33.33, 66.67 and 100.00 are the rounded sums, so the second part has the cent.
    expect(cumulativeParts([100 / 3, 100 / 3, 100 / 3], 100, 2)).toEqual([3333n, 3334n, 3333n])
  })

  it('add up to the rounded total', () => {
    fc.assert(
      fc.property(amounts, (parts) => {
        const total = parts.reduce((a, b) => a + b, 0)
        expect(sum(cumulativeParts(parts, total, 2))).toBe(
          parts.some((part) => part !== 0) ? minorUnits(total, 2) : 0n,
        )
      }),
      { seed: 11, numRuns: 500 },
    )
  })

  it('are each within a cent of their own rounding, and 0 where they are 0', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -1e11, max: 1e11 })), { maxLength: 60 }),
        (mills) => {
          const parts = cumulativeParts(
            mills.map((mill) => mill / 1000),
            undefined,
            2,
          )
          mills.forEach((mill, index) => {
            const cents = Number(parts[index])
            expect(Math.abs(cents - mill / 10)).toBeLessThanOrEqual(1 + 1e-6)
            if (mill === 0) expect(cents).toBe(0)
          })
        },
      ),
      { seed: 12, numRuns: 300 },
    )
  })

  it('take the noise of adding in another order at the last part that is not 0', () => {
    expect(cumulativeParts([0.1, 0.2, 0], 0.305, 2)).toEqual([10n, 21n, 0n])
  })

  it('skip what is not there', () => {
    expect(cumulativeParts([1, Number.NaN, 2], 3, 2)).toEqual([100n, undefined, 200n])
  })
})
