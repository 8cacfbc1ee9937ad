import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { admissibleFactor } from './admissible-factor.ts'
import { choleskyRoot } from './cholesky-root.ts'
import { CorrelatedScores } from './correlated-scores.ts'
import { correlationGroups } from './correlation-groups.ts'
import { drawNormal } from './draw-normal.ts'
import { RandomStream } from './random-stream.ts'
import { spearmanOf } from './spearman-of.ts'
import { streamKey } from './stream-key.ts'

const SETTINGS = { seed: 20270101, numRuns: 200 }

/** Three inputs: a with b, b with c, a with c. */
const three = (ab: number, bc: number, ac: number) => [
  [1, ab, ac],
  [ab, 1, bc],
  [ac, bc, 1],
]

/** Correlations that are possible by construction: the cosines between vectors. */
const possible = fc
  .array(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }), {
    minLength: 2,
    maxLength: 6,
  })
  .filter((vectors) => vectors.every((vector) => Math.hypot(...vector) > 0.1))
  .map((vectors) =>
    vectors.map((one, row) =>
      vectors.map((other, column) =>
        row === column ? 1 : dot(one, other) / (Math.hypot(...one) * Math.hypot(...other)),
      ),
    ),
  )

function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  return Array.from(one).reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)
}

describe('the root of a correlation matrix', () => {
  it('is (1, 0; 0.6, 0.8) for a pair of 0.6, since 0.6² + 0.8² = 1', () => {
    const root = choleskyRoot([
      [1, 0.6],
      [0.6, 1],
    ])
    expect(root?.map((row) => [...row])).toEqual([
      [1, 0],
      [0.6, 0.8],
    ])
  })

  it('times itself gives the matrix, also with more inputs than there are directions', () => {
    fc.assert(
      fc.property(possible, (matrix) => {
        const root = choleskyRoot(matrix)
        for (const [row, wanted] of matrix.entries())
          for (const [column, rho] of wanted.entries())
            expect(dot(root?.[row] ?? [], root?.[column] ?? [])).toBeCloseTo(rho, 5)
      }),
      SETTINGS,
    )
  })

  it('exists up to the edge: 1 + 2·0.8·0.8·0.28 − 0.8² − 0.8² − 0.28² = 0, and not beyond it', () => {
    expect(choleskyRoot(three(0.8, 0.8, 0.28))).toBeDefined()
    expect(choleskyRoot(three(0.8, 0.8, 0.27))).toBeUndefined()
    expect(choleskyRoot(three(1, 1, 1))).toBeDefined()
    expect(choleskyRoot(three(1, 1, 0.9))).toBeUndefined()
    expect(choleskyRoot(three(-1, -1, 1))).toBeDefined()
  })
})

describe('the factor that makes correlations possible', () => {
  it('is 0.88 for a chain of two 0.8: the smallest eigenvalue is 1 − 0.8·√2, and 1/(0.8·√2) = 0.8839', () => {
    expect(admissibleFactor(three(0.8, 0.8, 0))).toBe(0.88)
    // Three that all move against each other: 1 + 2·rho ≥ 0, so 0.5 of −1.
    expect(admissibleFactor(three(-1, -1, -1))).toBe(0.5)
  })

  it('is 1 for what is possible', () => {
    fc.assert(
      fc.property(possible, (matrix) => {
        expect(admissibleFactor(matrix)).toBe(1)
      }),
      SETTINGS,
    )
  })
})

describe('groups of correlated inputs', () => {
  it('are tied together through others, in an order of their own', () => {
    const groups = correlationGroups([
      { one: 'd', other: 'c', rho: 0.1 },
      { one: 'b', other: 'a', rho: 0.2 },
      { one: 'e', other: 'd', rho: 0.3 },
    ])
    expect(groups.map(({ paths }) => paths)).toEqual([
      ['c', 'd', 'e'],
      ['a', 'b'],
    ])
    expect(groups[0]?.matrix).toEqual([
      [1, 0.1, 0],
      [0.1, 1, 0.3],
      [0, 0.3, 1],
    ])
  })
})

describe('correlated scores', () => {
  const TRIALS = 100_000
  const scoresOf = (scores: CorrelatedScores, path: string) => {
    const out = new Float64Array(TRIALS)
    scores.fill(path, 0, out)
    return out
  }

  it('have the correlation that was asked for, and stay standard normal', () => {
    const given = [
      { one: 'a', other: 'b', rho: 0.8 },
      { one: 'b', other: 'c', rho: -0.3 },
    ]
    const scores = new CorrelatedScores(given, 5, TRIALS)
    const [a, b, c] = ['a', 'b', 'c'].map((path) => scoresOf(scores, path))
    const four = 4 / Math.sqrt(TRIALS)
    const near = (got: number, want: number) => expect(Math.abs(got - want)).toBeLessThan(four * Math.SQRT2)
    near(dot(a!, b!) / TRIALS, 0.8)
    near(dot(b!, c!) / TRIALS, -0.3)
    near(dot(a!, c!) / TRIALS, 0)
    for (const each of [a!, b!, c!]) near(dot(each, each) / TRIALS, 1)
  })

  it('of the first input are those of its own stream, and later ones do not touch those before', () => {
    const stream = new RandomStream()
    const pair = new Float32Array(2)
    const own = Array.from({ length: 600 }, (_, trial) => {
      stream.seed(streamKey(9, 'a'), trial)
      return drawNormal(stream, pair)
    })
    const two = [{ one: 'a', other: 'b', rho: 0.8 }]
    const more = [...two, { one: 'c', other: 'b', rho: 0.3 }]
    const [few, many] = [two, more].map((given) => new CorrelatedScores(given, 9, TRIALS))
    expect([...scoresOf(few!, 'a').subarray(0, 600)]).toEqual(own)
    expect(scoresOf(many!, 'b')).toEqual(scoresOf(few!, 'b'))
    expect([few!.has('c'), many!.has('c')]).toEqual([false, true])
  })

  it('do not depend on the order in which the pairs are written', () => {
    const given = [
      { one: 'b', other: 'a', rho: 0.5 },
      { one: 'c', other: 'b', rho: 0.4 },
    ]
    const turned = given.map(({ one, other, rho }) => ({ one: other, other: one, rho })).reverse()
    const [one, other] = [given, turned].map((list) => new CorrelatedScores(list, 2, TRIALS))
    for (const path of ['a', 'b', 'c']) expect(scoresOf(one!, path)).toEqual(scoresOf(other!, path))
  })
})

describe('the rank correlation that follows from rho', () => {
  it('is 6/π · arcsin(rho/2)', () => {
    // arcsin 0.4 = 0.4115168, arcsin 0.25 = 0.2526803, arcsin 0.5 = π/6.
    expect(spearmanOf(0.8)).toBeCloseTo(0.785939, 6)
    expect(spearmanOf(0.5)).toBeCloseTo(0.482584, 6)
    expect(spearmanOf(1)).toBeCloseTo(1, 14)
    expect(spearmanOf(-1)).toBeCloseTo(-1, 14)
    expect(spearmanOf(0)).toBe(0)
  })

  it('agrees with the arcsine, is odd, and lies within 0.018 of rho', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (rho) => {
        expect(spearmanOf(rho)).toBeCloseTo((6 / Math.PI) * Math.asin(rho / 2), 13)
        expect(spearmanOf(-rho)).toBe(-spearmanOf(rho))
        expect(Math.abs(spearmanOf(rho) - rho)).toBeLessThan(0.0181)
      }),
      SETTINGS,
    )
  })
})
