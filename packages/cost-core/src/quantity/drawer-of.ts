import { betaAtScore } from '../sampling/beta-at-score.ts'
import { drawNormal } from '../sampling/draw-normal.ts'
import { drawUniform } from '../sampling/draw-uniform.ts'
import type { RandomStream } from '../sampling/random-stream.ts'
import { type Distribution, valueAtScore, valueAtShare } from './distribution.ts'

/**
 * How a distribution is drawn from a stream that stands at its trial: one value in base units a call.
 *
 * Curves without hard limits, and the beta, take one normal score; the others one uniform number. Prepares what many draws
 * need, so ask once and draw often.
 */
export function drawerOf(distribution: Distribution): (stream: RandomStream) => number {
  if (distribution.shape === 'point') return () => distribution.value
  const pair = new Float32Array(2)
  if ('location' in distribution) return (stream) => valueAtScore(distribution, drawNormal(stream, pair))
  if (distribution.shape === 'pert' || distribution.shape === 'beta') {
    const { low, high } = distribution
    const shareAt = preparedBeta(distribution)
    return (stream) => low + (high - low) * shareAt(drawNormal(stream, pair))
  }
  return (stream) => valueAtShare(distribution, drawUniform(stream))
}

type BetaDistribution = Extract<Distribution, { readonly alpha: number }>

const prepared = new WeakMap<BetaDistribution, (score: number) => number>()

/** Kept with its distribution: a run is worked through in many parts and would prepare anew for each. */
function preparedBeta(distribution: BetaDistribution): (score: number) => number {
  const known = prepared.get(distribution)
  if (known !== undefined) return known
  const made = betaAtScore(distribution.alpha, distribution.beta, distribution.logConstant)
  prepared.set(distribution, made)
  return made
}
