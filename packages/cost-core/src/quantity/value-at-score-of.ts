import { betaAtScore } from '../sampling/beta-at-score.ts'
import { normalShare } from '../sampling/normal-share.ts'
import { type Distribution, valueAtScore, valueAtShare } from './distribution.ts'

/**
 * The value a standard normal score stands for in a distribution of any shape: the one with as large a share below it.
 *
 * In base units. Prepares what many draws need, so ask once and draw often.
 */
export function valueAtScoreOf(distribution: Distribution): (score: number) => number {
  if (distribution.shape === 'point') return () => distribution.value
  if ('location' in distribution) return (score) => valueAtScore(distribution, score)
  if (distribution.shape === 'pert' || distribution.shape === 'beta') {
    const { low, high } = distribution
    const shareAt = preparedBeta(distribution)
    return (score) => low + (high - low) * shareAt(score)
  }
  return (score) => valueAtShare(distribution, normalShare(score))
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
