import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawNormal } from './draw-normal.ts'
import { drawUniform } from './draw-uniform.ts'
import { expPolynomial } from './exp-polynomial.ts'
import { logPolynomial } from './log-polynomial.ts'
import { powPolynomial } from './pow-polynomial.ts'
import { RandomStream } from './random-stream.ts'
import { streamKey } from './stream-key.ts'

const SETTINGS = { seed: 20230101, numRuns: 2000 }

describe('polynomials', () => {
  it('agree with the true exponential to 3 parts in 10^16', () => {
    fc.assert(
      fc.property(fc.double({ min: -690, max: 690, noNaN: true }), (x) => {
        expect(Math.abs(expPolynomial(x) / Math.exp(x) - 1)).toBeLessThan(4.5e-16)
      }),
      SETTINGS,
    )
    expect(expPolynomial(0)).toBe(1)
    expect(expPolynomial(Number.NaN)).toBeNaN()
    expect(Number.isFinite(expPolynomial(1e9))).toBe(true)
  })

  it('agree with the true logarithm, and give NaN where there is none', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(Math.abs(logPolynomial(x) - Math.log(x))).toBeLessThanOrEqual(
          4.5e-16 * Math.max(1, Math.abs(Math.log(x))),
        )
      }),
      SETTINGS,
    )
    for (const x of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 5e-324]) expect(logPolynomial(x)).toBeNaN()
  })

  it('raise to a power, with the edges a spreadsheet has', () => {
    expect(powPolynomial(0, 2)).toBe(0)
    expect(powPolynomial(0, 0)).toBe(1)
    expect(powPolynomial(0, -1)).toBeNaN()
    expect(powPolynomial(-2, 2)).toBeNaN()
    expect(powPolynomial(1.08, 12)).toBeCloseTo(2.51817011682, 10)
  })
})

describe('streams', () => {
  it('give these very numbers, whatever is changed around them', () => {
    const stream = new RandomStream()
    stream.seed(streamKey(20230101, 'workloads.pretrain.mfu'), 0)
    const bits = [stream.next(), stream.next(), stream.next(), stream.next()]
    stream.seed(streamKey(20230101, 'workloads.pretrain.mfu'), 9999)
    expect({ bits, later: stream.next(), uniform: drawUniform(stream) }).toMatchInlineSnapshot(`
      {
        "bits": [
          2195782970,
          3909331180,
          289707114,
          2010557630,
        ],
        "later": 2958002013,
        "uniform": 0.22740551829338074,
      }
    `)
    const pair = new Float32Array(2)
    stream.seed(streamKey(2 ** 40 + 5, 'options.cloud.price'), 3)
    expect([drawNormal(stream, pair), ...pair]).toMatchInlineSnapshot(`
      [
        1.0246189832687378,
        1.0246189832687378,
        2.135211706161499,
      ]
    `)
  })

  it('start anywhere: a trial does not depend on the trials before it', () => {
    const key = streamKey(1, 'a.b')
    const [one, other] = [new RandomStream(), new RandomStream()]
    for (let trial = 0; trial < 50; trial++) {
      one.seed(key, trial)
      one.next()
    }
    one.seed(key, 50)
    other.seed(key, 50)
    expect(one.next()).toBe(other.next())
  })

  it('differ by input, by trial and by seed', () => {
    const stream = new RandomStream()
    const first = (seed: number, path: string, trial: number) => {
      stream.seed(streamKey(seed, path), trial)
      return stream.next()
    }
    const seen = new Set([
      first(1, 'a', 0),
      first(1, 'b', 0),
      first(1, 'a', 1),
      first(2, 'a', 0),
      first(1 + 2 ** 32, 'a', 0),
    ])
    expect(seen.size).toBe(5)
  })

  it('make standard normal scores: moments within four standard errors of 200,000 draws', () => {
    const stream = new RandomStream()
    const pair = new Float32Array(2)
    const key = streamKey(42, 'x')
    const n = 200_000
    let [sum, square, cross] = [0, 0, 0]
    for (let trial = 0; trial < n; trial++) {
      stream.seed(key, trial)
      const z = drawNormal(stream, pair)
      sum += z
      square += z * z
      cross += (pair[0] ?? 0) * (pair[1] ?? 0)
    }
    expect(Math.abs(sum / n)).toBeLessThan(4 / Math.sqrt(n))
    expect(Math.abs(square / n - 1)).toBeLessThan((4 * Math.SQRT2) / Math.sqrt(n))
    expect(Math.abs(cross / n)).toBeLessThan(4 / Math.sqrt(n))
  })

  it('draw uniform numbers strictly between 0 and 1', () => {
    const stream = new RandomStream()
    const key = streamKey(7, 'u')
    for (let trial = 0; trial < 20_000; trial++) {
      stream.seed(key, trial)
      const u = drawUniform(stream)
      expect(u > 0 && u < 1).toBe(true)
    }
  })
})
