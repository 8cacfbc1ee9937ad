import type { Correlation } from '../graph/correlation.ts'
import { InvariantError } from '../invariant-error.ts'
import { choleskyRoot } from './cholesky-root.ts'
import { correlationGroups } from './correlation-groups.ts'
import { drawNormal } from './draw-normal.ts'
import { RandomStream } from './random-stream.ts'
import { type StreamKey, streamKey } from './stream-key.ts'

/** The scores of one input's own stream over a block, kept for all inputs that mix them. */
interface OwnScores {
  readonly key: StreamKey
  readonly scores: Float64Array
  firstTrial: number
}

type Mixture = readonly { readonly weight: number; readonly own: OwnScores }[]

/**
 * Normal scores of correlated inputs, a block of trials at a time: a Gaussian copula.
 *
 * Each input has the stream of its own path, as if it were uncorrelated; its score is a mixture of its own and of those
 * before it in its group. So a scenario in which one of them is certain leaves the scores of the others as they are.
 *
 * @source Nelsen, "An Introduction to Copulas" (2nd ed. 2006), section 2.3; docs/method/sampling.md
 */
export class CorrelatedScores {
  readonly #mixtures = new Map<string, Mixture>()
  readonly #stream = new RandomStream()
  readonly #pair = new Float32Array(2)

  constructor(correlations: readonly Correlation[], seed: number, size: number) {
    for (const { paths, matrix } of correlationGroups(correlations)) {
      const root = choleskyRoot(matrix)
      if (root === undefined)
        throw new InvariantError('correlations that were not checked', { paths: paths.join() })
      const own = paths.map((path) => ({
        key: streamKey(seed, path),
        scores: new Float64Array(size),
        firstTrial: -1,
      }))
      for (const [row, path] of paths.entries())
        this.#mixtures.set(
          path,
          own
            .map((scores, at) => ({ weight: root[row]![at]!, own: scores }))
            .filter(({ weight }) => weight !== 0),
        )
    }
  }

  /** Whether an input is correlated with any other. */
  has(path: string): boolean {
    return this.#mixtures.has(path)
  }

  /** The scores of an input in the trials from this one on, as many as `out` has room for. */
  fill(path: string, firstTrial: number, out: Float64Array): void {
    out.fill(0)
    for (const { weight, own } of this.#mixtures.get(path) ?? []) {
      this.#draw(own, firstTrial)
      for (let i = 0; i < out.length; i++) out[i] = out[i]! + weight * own.scores[i]!
    }
  }

  #draw(own: OwnScores, firstTrial: number): void {
    if (own.firstTrial === firstTrial) return
    own.firstTrial = firstTrial
    for (let i = 0; i < own.scores.length; i++) {
      this.#stream.seed(own.key, firstTrial + i)
      own.scores[i] = drawNormal(this.#stream, this.#pair)
    }
  }
}
