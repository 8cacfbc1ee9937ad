import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaAtScore } from './beta-at-score.ts'
import { betaQuantile } from './beta-quantile.ts'
import { betaShare, logBeta } from './beta-share.ts'
import { logGamma } from './log-gamma.ts'
import { normalShare } from './normal-share.ts'

const SETTINGS = { seed: 61, numRuns: 300 }
const inside = fc.double({ min: 0.001, max: 0.999, noNaN: true })
const parameter = fc.double({ min: 0.1, max: 200, noNaN: true })

const shareOf = (x: number, a: number, b: number) => betaShare(x, a, b, logBeta(a, b))
const quantileOf = (share: number, a: number, b: number) => betaQuantile(share, a, b, logBeta(a, b))

describe('the logarithm of the gamma function', () => {
  it('is that of a factorial, and of √π at a half', () => {
    let factorial = 1
    for (let n = 1; n <= 30; n++) {
      expect(Math.abs(logGamma(n) - Math.log(factorial))).toBeLessThan(
        1e-14 * Math.max(1, Math.log(factorial)),
      )
      factorial *= n
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 14)
  })

  it('grows by ln x from x to x + 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 1e4, noNaN: true }), (x) => {
        const difference = logGamma(x + 1) - logGamma(x) - Math.log(x)
        expect(Math.abs(difference)).toBeLessThan(1e-14 * Math.max(1, Math.abs(logGamma(x))))
      }),
      SETTINGS,
    )
  })
})

describe('the share of a beta distribution', () => {
  it('is a sum of binomial chances where both parameters are whole', () => {
    // At least a of a + b − 1 tosses succeed, each with chance x.
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), inside, (a, b, x) => {
        const tosses = a + b - 1
        let sum = 0
        let chance = (1 - x) ** tosses
        for (let hits = 0; hits <= tosses; hits++) {
          if (hits >= a) sum += chance
          chance *= ((tosses - hits) / (hits + 1)) * (x / (1 - x))
        }
        expect(Math.abs(shareOf(x, a, b) - sum)).toBeLessThan(1e-12)
      }),
      SETTINGS,
    )
  })

  it('is the law of the arcsine for two halves', () => {
    for (const x of [0.001, 0.1, 0.5, 0.77, 0.999])
      expect(shareOf(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 12)
  })

  it('is the mirror image with both parameters exchanged', () => {
    fc.assert(
      fc.property(parameter, parameter, inside, (a, b, x) => {
        expect(Math.abs(shareOf(x, a, b) + shareOf(1 - x, b, a) - 1)).toBeLessThan(1e-11)
      }),
      SETTINGS,
    )
  })
})

describe('the quantile of a beta distribution', () => {
  it('has that share below it', () => {
    fc.assert(
      fc.property(parameter, parameter, inside, (a, b, share) => {
        const x = quantileOf(share, a, b)
        // So close to 1 the next number is already another share.
        if (x > 1 - 1e-9) return
        expect(Math.abs(shareOf(x, a, b) - share)).toBeLessThan(1e-10)
      }),
      SETTINGS,
    )
  })

  it('is a root where one parameter is 1, even of the smallest share that is drawn', () => {
    for (const share of [2 ** -25, 0.01, 0.5, 0.99, 1 - 2 ** -25])
      for (const b of [1, 2.5, 5, 400]) {
        const root = -Math.expm1(Math.log1p(-share) / b)
        expect(Math.abs(quantileOf(share, 1, b) / root - 1)).toBeLessThan(1e-11)
      }
  })

  it('ends at 0 and 1', () => {
    expect([quantileOf(0, 2, 4), quantileOf(1, 2, 4)]).toEqual([0, 1])
  })
})

describe('the beta value of a normal score', () => {
  it.each([
    [1, 5, 1e-9],
    [5, 1, 1e-9],
    [2, 4, 1e-9],
    [1, 1, 1e-9],
    [30, 7, 1e-9],
    [10_000, 10_000, 1e-9],
    [0.1, 0.1, 1e-6],
    [0.1, 5, 1e-6],
  ])('for %d and %d is the quantile of its share to within %d, and never falls', (a, b, error) => {
    const constant = logBeta(a, b)
    const valueAt = betaAtScore(a, b, constant)
    let before = 0
    for (let score = -5.9; score <= 5.9; score += 0.0171) {
      const value = valueAt(score)
      expect(Math.abs(value - betaQuantile(normalShare(score), a, b, constant))).toBeLessThan(error)
      expect(value).toBeGreaterThanOrEqual(before)
      before = value
    }
    for (const score of [-50, 50]) expect(valueAt(score) >= 0 && valueAt(score) <= 1).toBe(true)
  })
})
