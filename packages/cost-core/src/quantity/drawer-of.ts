import { drawNormal } from '../sampling/draw-normal.ts'
import { drawUniform } from '../sampling/draw-uniform.ts'
import type { RandomStream } from '../sampling/random-stream.ts'
import { type Distribution, valueAtScore, valueAtShare } from './distribution.ts'
import { valueAtScoreOf } from './value-at-score-of.ts'

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
    const valueAt = valueAtScoreOf(distribution)
    return (stream) => valueAt(drawNormal(stream, pair))
  }
  return (stream) => valueAtShare(distribution, drawUniform(stream))
}
