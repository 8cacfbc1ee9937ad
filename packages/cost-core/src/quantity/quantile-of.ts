import { InvariantError } from '../invariant-error.ts'
import { normalScore } from '../sampling/normal-score.ts'
import { type Distribution, valueAtScore, valueAtShare } from './distribution.ts'

/**
 * The value below which this share of a distribution lies: 0.1 gives its 10th percentile. In base units.
 *
 * @param share strictly between 0 and 1, because most shapes have no ends
 */
export function quantileOf(distribution: Distribution, share: number): number {
  if (!(share > 0 && share < 1)) throw new InvariantError('a share between 0 and 1 was expected', { share })
  if (distribution.shape === 'point') return distribution.value
  return 'location' in distribution
    ? valueAtScore(distribution, normalScore(share))
    : valueAtShare(distribution, share)
}
