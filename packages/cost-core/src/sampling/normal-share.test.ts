import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalScore } from './normal-score.ts'
import { normalShare } from './normal-share.ts'

/** Simpson's rule on the density, from 0 outwards: another way to the same share. */
function shareBySimpson(score: number): number {
  const steps = 4000
  const width = score / steps
  let sum = 0
  for (let step = 0; step <= steps; step++) {
    const weight = step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2
    sum += weight * Math.exp(-((step * width) ** 2) / 2)
  }
  return 0.5 + (sum * width) / 3 / Math.sqrt(2 * Math.PI)
}

describe('the share below a score', () => {
  it('is the area under the bell, on both sides of where series and fraction meet', () => {
    for (let score = -6; score <= 6; score += 0.37)
      expect(Math.abs(normalShare(score) - shareBySimpson(score))).toBeLessThan(2e-13)
  })

  it('keeps its digits far out, between the two bounds of Mills', () => {
    for (const z of [4, 8, 12, 20, 30]) {
      const upper = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI) / z
      expect(normalShare(-z)).toBeLessThan(upper)
      expect(normalShare(-z)).toBeGreaterThan(upper * (1 - 1 / (z * z)))
    }
  })

  it('is 0, a half and 1 where it must be', () => {
    expect(normalShare(0)).toBe(0.5)
    expect(normalShare(Number.POSITIVE_INFINITY)).toBe(1)
    expect(normalShare(Number.NEGATIVE_INFINITY)).toBe(0)
    expect(normalShare(Number.NaN)).toBeNaN()
  })
})

describe('the score of a share', () => {
  it('has that share below it', () => {
    fc.assert(
      fc.property(fc.double({ min: -300, max: Math.log10(0.5), noNaN: true }), (exponent) => {
        const share = 10 ** exponent
        // Far out the slope of the logarithm of the share is the score, so a rounding of the score counts that often.
        const score = normalScore(share)
        expect(Math.abs(normalShare(score) / share - 1)).toBeLessThan(2e-13 + 1e-15 * score * score)
        if (share > 1e-3) expect(normalScore(1 - share)).toBeCloseTo(-score, 11)
      }),
      { seed: 51, numRuns: 1000 },
    )
  })

  it('is never infinite', () => {
    expect(normalScore(0.5)).toBe(0)
    for (const share of [0, 1, 5e-324, 1 - 2 ** -53])
      expect(Number.isFinite(normalScore(share)), `${share}`).toBe(true)
    expect(normalScore(Number.NaN)).toBeNaN()
  })
})
