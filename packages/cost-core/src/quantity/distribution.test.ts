import { describe, expect, it } from 'vitest'
import { drawNormal } from '../sampling/draw-normal.ts'
import { drawUniform } from '../sampling/draw-uniform.ts'
import { normalShare } from '../sampling/normal-share.ts'
import { RandomStream } from '../sampling/random-stream.ts'
import { streamKey } from '../sampling/stream-key.ts'
import { unit } from '../units/unit.ts'
import {
  centralRange,
  type Distribution,
  median,
  type ScoredDistribution,
  valueAtScore,
  valueAtShare,
  Z95,
} from './distribution.ts'
import { drawerOf } from './drawer-of.ts'
import { meanOf } from './mean-of.ts'
import { quantileOf } from './quantile-of.ts'
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

  it('m ± h: normal, with h from the middle to either percentile, and not to one standard deviation', () => {
    expectPercentiles(distribution('100 ± 15'), 85, 100, 115)
    expectPercentiles(distribution('100 ± 15%'), 85, 100, 115)
    expectPercentiles(distribution('30% ± 5%', '%', 'fraction'), 0.25, 0.3, 0.35)
    expectPercentiles(distribution('-8% ± 2%', '%/month', 'real'), -0.1, -0.08, -0.06)
  })

  it('m ± h near the end of a field: the rest of the same curve, so all percentiles move inwards', () => {
    // 10 ± 7: one standard deviation is 7/1.64485 = 4.25570, so 0 lies 2.34979 below the middle. The normal table has
    // 0.00939 below that; of the other 0.99061, half lie below the score of 0.00939 + 0.49530 = 0.50469, which is 0.01177.
    const given = distribution('10 ± 7')
    expect(median(given)).toBeCloseTo(10 + 0.01177 * 4.2557, 3)
    expect(valueAtScore(scored(given), -8)).toBeGreaterThanOrEqual(0)
    const high = distribution('90% ± 6%', '%', 'fraction')
    expect(valueAtScore(scored(high), 8)).toBeLessThanOrEqual(1)
    expect(median(high)).toBeLessThan(0.9)
  })

  it('normal(p5, p95) is the same curve as m ± h, and as normal(mean, sd) with that spread', () => {
    const spread = scored(distribution('10 ± 2'))
    for (const text of [
      'normal(p5=8, p95=12)',
      `normal(mean=10, sd=${2 / Z95})`,
      'normal(median=10, p95=12)',
    ]) {
      const other = scored(distribution(text))
      expect(other.location).toBeCloseTo(spread.location, 12)
      expect(other.scale).toBeCloseTo(spread.scale, 12)
    }
  })

  it('lognormal(p10, p90): the geometric mean in the middle', () => {
    const given = distribution('lognormal(p10=150, p90=600)')
    expect(median(given)).toBeCloseTo(300, 9)
    expect(quantileOf(given, 0.1)).toBeCloseTo(150, 9)
    expect(quantileOf(given, 0.9)).toBeCloseTo(600, 9)
  })

  it('lognormal(p5, p95) is a to b', () => {
    expect(distribution('lognormal(p5=5, p95=8)')).toMatchObject({ shape: 'lognormal' })
    expectPercentiles(distribution('lognormal(p5=5, p95=8)'), 5, Math.sqrt(40), 8)
    expectPercentiles(distribution('lognormal(p95=8, p5=5)'), 5, Math.sqrt(40), 8)
  })

  it('lognormal(mean, sd): by the moments', () => {
    // Variance of the logarithm ln(1 + (sd/mean)²) = ln 1.16; median = mean/√1.16.
    expect(distribution('lognormal(mean=5, sd=2)')).toMatchObject({
      location: expect.closeTo(Math.log(5 / Math.sqrt(1.16)), 12),
      scale: expect.closeTo(Math.sqrt(Math.log(1.16)), 12),
    })
    // sd²/median² = w(w − 1) for w = e^variance: median 2 and w = 3 make sd = 2√6.
    expect(distribution(`lognormal(median=2, sd=${2 * Math.sqrt(6)})`)).toMatchObject({
      location: expect.closeTo(Math.log(2), 12),
      scale: expect.closeTo(Math.sqrt(Math.log(3)), 12),
    })
    // So narrow that 1 + (sd/mean)² is 1 in binary: the logarithm's spread is sd/mean.
    expect(distribution('lognormal(mean=5, sd=5e-9)')).toMatchObject({ scale: expect.closeTo(1e-9, 20) })
  })

  it('pert(5, 6, 9): the beta of 2 and 4 on 5 to 9, whose share is a polynomial', () => {
    const given = distribution('pert(5, 6, 9)')
    expect(given).toMatchObject({ shape: 'pert', low: 5, high: 9, alpha: 2, beta: 4 })
    for (const share of [0.05, 0.5, 0.95]) {
      const t = (quantileOf(given, share) - 5) / 4
      // At least 2 of 5 tosses succeed: 1 − (1−t)⁵ − 5t(1−t)⁴.
      expect(1 - (1 - t) ** 5 - 5 * t * (1 - t) ** 4).toBeCloseTo(share, 12)
    }
  })

  it('beta(2, 5), and the one with the same mean and standard deviation', () => {
    // Mean a/(a+b) = 2/7, variance ab/((a+b)²(a+b+1)) = 10/392.
    const given = distribution('beta(2, 5)', '%', 'fraction')
    const same = distribution(`beta(mean=${200 / 7}%, sd=${100 * Math.sqrt(10 / 392)}%)`, '%', 'fraction')
    expect(given).toMatchObject({ alpha: 2, beta: 5, low: 0, high: 1 })
    expect(same).toMatchObject({ alpha: expect.closeTo(2, 10), beta: expect.closeTo(5, 10) })
  })

  it('discrete: each value over its share, from the smallest on, and nothing between', () => {
    const given = distribution('discrete(8: 20%, 1: 50%, 2: 30%, 4: 0%)', 'node', 'count')
    const at = [0.01, 0.5, 0.500001, 0.8, 0.800001, 0.99].map((share) => quantileOf(given, share))
    expect(at).toEqual([1, 1, 2, 2, 8, 8])
    expect(distribution('discrete(8: 2, 1: 5, 2: 3)', 'node', 'count')).toEqual(given)
  })
})

const EVERY_SHAPE: readonly (readonly [text: string, unit: string, domain: Domain])[] = [
  ['7', '', 'positive'],
  ['5k to 8k', '', 'positive'],
  ['1 to 40', '', 'positive'],
  ['85% to 96%', '%', 'fraction'],
  ['1% to 60%', '%', 'fraction'],
  ['-5 to 3', '', 'real'],
  ['10 ± 7', '', 'positive'],
  ['91% ± 6%', '%', 'fraction'],
  ['lognormal(p5=2%, p95=40%)', '%', 'fraction'],
  ['lognormal(mean=5, sd=2)', '', 'positive'],
  ['40%..52%', '%', 'fraction'],
  ['tri(5, 6, 9)', '', 'positive'],
  ['pert(5, 6, 9)', '', 'positive'],
  ['pert(-5, -5, 9)', '', 'real'],
  ['beta(0.5, 0.3)', '%', 'fraction'],
  ['beta(mean=30%, sd=10%)', '%', 'fraction'],
  ['discrete(1: 70%, 2: 20%, 8: 10%)', '', 'positive'],
]

describe.each(EVERY_SHAPE)('%s', (text, unitText, domain) => {
  const given = distribution(text, unitText, domain)

  it('has its quantiles in order, with the median and the central range among them', () => {
    const [low, high] = centralRange(given)
    expect(quantileOf(given, 0.05)).toBeCloseTo(low, 10)
    expect(quantileOf(given, 0.5)).toBeCloseTo(median(given), 10)
    expect(quantileOf(given, 0.95)).toBeCloseTo(high, 10)
    let before = Number.NEGATIVE_INFINITY
    for (let share = 0.001; share < 1; share += 0.007) {
      const value = quantileOf(given, share)
      expect(value).toBeGreaterThanOrEqual(before)
      before = value
    }
  })

  it('has the mean of its quantiles', () => {
    // The middles of equal shares, with the outer ones cut finer where the tails reach far.
    const middles = (from: number, to: number, count: number) => {
      let sum = 0
      for (let at = 0; at < count; at++) sum += quantileOf(given, from + ((to - from) * (at + 0.5)) / count)
      return (sum * (to - from)) / count
    }
    const mean = middles(0, 0.001, 500) + middles(0.001, 0.999, 4000) + middles(0.999, 1, 500)
    expect(Math.abs(meanOf(given) - mean)).toBeLessThan(3e-4 * Math.max(Math.abs(mean), 1))
  })

  it('is drawn as its quantiles say: shares and mean within four standard errors of 20,000 draws', () => {
    const draw = drawerOf(given)
    const stream = new RandomStream()
    const key = streamKey(20270101, text)
    const count = 20_000
    const levels = [0.05, 0.25, 0.5, 0.75, 0.95]
    const marks = levels.map((level) => quantileOf(given, level))
    const below = levels.map(() => 0)
    let [sum, squares] = [0, 0]
    for (let trial = 0; trial < count; trial++) {
      stream.seed(key, trial)
      const value = draw(stream)
      sum += value
      squares += (value - meanOf(given)) ** 2
      marks.forEach((mark, at) => {
        if (value <= mark) below[at] = (below[at] ?? 0) + 1
      })
    }
    const error = Math.sqrt(squares / count / count)
    expect(Math.abs(sum / count - meanOf(given))).toBeLessThanOrEqual(4 * error)
    if (given.shape === 'point' || given.shape === 'discrete') return
    levels.forEach((level, at) => {
      const share = (below[at] ?? 0) / count
      expect(Math.abs(share - level)).toBeLessThan(4 * Math.sqrt((level * (1 - level)) / count))
    })
  })
})

it('draws a discrete quantity as often as its shares say', () => {
  const draw = drawerOf(distribution('discrete(1: 70%, 2: 20%, 8: 10%)'))
  const stream = new RandomStream()
  const seen = new Map<number, number>()
  for (let trial = 0; trial < 20_000; trial++) {
    stream.seed(streamKey(3, 'd'), trial)
    const value = draw(stream)
    seen.set(value, (seen.get(value) ?? 0) + 1)
  }
  expect([...seen.keys()].sort()).toEqual([1, 2, 8])
  for (const [value, share] of [
    [1, 0.7],
    [2, 0.2],
    [8, 0.1],
  ] as const)
    expect(Math.abs((seen.get(value) ?? 0) / 20_000 - share)).toBeLessThan(
      4 * Math.sqrt((share * (1 - share)) / 20_000),
    )
})

it('draws each shape from its stream by one normal score or one uniform number', () => {
  const [stream, same] = [new RandomStream(), new RandomStream()]
  const pair = new Float32Array(2)
  for (const [text, unitText, domain] of EVERY_SHAPE) {
    const given = distribution(text, unitText, domain)
    stream.seed(streamKey(9, text), 4)
    same.seed(streamKey(9, text), 4)
    const drawn = drawerOf(given)(stream)
    if (given.shape === 'point') expect(drawn).toBe(given.value)
    else if ('location' in given) expect(drawn).toBe(valueAtScore(given, drawNormal(same, pair)))
    else if ('alpha' in given) {
      const share = normalShare(drawNormal(same, pair))
      expect(Math.abs(drawn - valueAtShare(given, share))).toBeLessThan(1e-6)
    } else expect(drawn).toBe(valueAtShare(given, drawUniform(same)))
  }
})

it('has no quantile of a share that is none', () => {
  for (const share of [0, 1, -0.1, Number.NaN])
    expect(() => quantileOf(distribution('5 to 8'), share)).toThrow('a share between 0 and 1')
})

function scored(given: Distribution): ScoredDistribution {
  if (!('location' in given)) throw new Error(given.shape)
  return given
}

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
