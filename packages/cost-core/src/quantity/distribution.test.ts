import { describe, expect, it } from 'vitest'
import { unit } from '../units/unit.ts'
import { centralRange, type Distribution, median, valueAtScore, valueAtShare, Z95 } from './distribution.ts'
import type { Domain } from './quantity.ts'
import { readQuantity } from './read-quantity.ts'

function distribution(text: string, unitText = '', domain: Domain = 'positive'): Distribution {
  const result = readQuantity(text, { unit: unit(unitText), domain })
  if ('error' in result) throw new Error(result.error.code)
  return result.quantity.distribution
}

function expectPercentiles(given: Distribution, p5: number, p50: number, p95: number): void {
  const [low, high] = centralRange(given)
  for (const [got, want] of [
    [low, p5],
    [median(given), p50],
    [high, p95],
  ] as const)
    expect(Math.abs(got / want - 1)).toBeLessThan(1e-12)
}

describe('what a range says', () => {
  it('a to b, positive: log-normal, with the geometric mean in the middle', () => {
    expectPercentiles(distribution('5k to 8k'), 5000, Math.sqrt(5000 * 8000), 8000)
  })

  it('a to b, a share: logit-normal, whose middle has the geometric mean of the odds', () => {
    const odds = Math.sqrt((0.85 / 0.15) * (0.96 / 0.04))
    expectPercentiles(distribution('85% to 96%', '%', 'fraction'), 0.85, odds / (1 + odds), 0.96)
  })

  it('a to b, of either sign: normal, symmetric about the mean of both ends', () => {
    expectPercentiles(distribution('-5 to -1', '', 'real'), -5, -3, -1)
  })

  it('a..b: uniform, so the 5th percentile lies a twentieth of the way in', () => {
    expectPercentiles(distribution('40%..52%', '%', 'fraction'), 0.406, 0.46, 0.514)
  })

  it('tri(5, 6, 9): by the closed form of its cumulative share, on both sides of the mode', () => {
    // F(x) = (x-a)²/((b-a)(m-a)) below the mode, 1 - (b-x)²/((b-a)(b-m)) above: a = 5, m = 6, b = 9.
    const given = distribution('tri(5, 6, 9)')
    expectPercentiles(given, 5 + Math.sqrt(0.05 * 4), 9 - Math.sqrt(0.5 * 12), 9 - Math.sqrt(0.05 * 12))
    expect([...centralRange(given), median(given)].map((value) => value.toFixed(4))).toEqual([
      '5.4472',
      '8.2254',
      '6.5505',
    ])
  })

  it('a number: itself, at every percentile', () => {
    expectPercentiles(distribution('7'), 7, 7, 7)
  })
})

it('takes the ends of a range 1.6449 standard deviations out, where 5% of a normal lie beyond', () => {
  // Simpson's rule on the density from 0 to Z95 must give 0.45; both ends cancel out of every other test here.
  const steps = 1000
  const width = Z95 / steps
  let sum = 0
  for (let step = 0; step <= steps; step++) {
    const weight = step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2
    sum += weight * Math.exp(-((step * width) ** 2) / 2)
  }
  expect(Math.abs((sum * width) / 3 / Math.sqrt(2 * Math.PI) - 0.45)).toBeLessThan(1e-12)
  expect(distribution('-5 to -1', '', 'real')).toMatchObject({ location: -3, scale: 2 / Z95 })
})

describe('limits', () => {
  it('a share stays within 0 and 1 however far out the score lies', () => {
    const given = distribution('1% to 99%', '%', 'fraction')
    if (!('location' in given)) throw new Error(given.shape)
    for (const score of [-40, -8, 8, 40]) {
      expect(valueAtScore(given, score)).toBeGreaterThanOrEqual(0)
      expect(valueAtScore(given, score)).toBeLessThanOrEqual(1)
    }
  })

  it('a log-normal never goes below 0', () => {
    const given = distribution('1 to 1000')
    if (!('location' in given)) throw new Error(given.shape)
    expect(valueAtScore(given, -8)).toBeGreaterThan(0)
  })

  it.each(['2..3', 'tri(2, 2.5, 3)', 'tri(2, 2, 3)', 'tri(2, 3, 3)'])('%s ends at its limits', (text) => {
    const given = distribution(text)
    if (!('low' in given)) throw new Error(given.shape)
    expect(valueAtShare(given, 0)).toBe(2)
    expect(valueAtShare(given, 1)).toBe(3)
    let before = 2
    for (let share = 0.01; share < 1; share += 0.01) {
      const value = valueAtShare(given, share)
      expect(value).toBeGreaterThan(before)
      before = value
    }
  })
})
