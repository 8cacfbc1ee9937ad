import { normalShare } from '../sampling/normal-share.ts'
import type { Distribution } from './distribution.ts'
import type { Domain } from './quantity.ts'
import { QuantityFault } from './quantity-error.ts'

/** More than this outside, and cutting it off would make another curve than the one that was asked for. */
const MOST_CUT_OFF = 0.01

/**
 * A normal or log-normal curve, cut off where the field ends: at 0 in a positive one, at 0 and 1 in one of shares.
 *
 * @param location and `scale`: of the value, or of its logarithm
 */
export function curveInDomain(
  shape: 'normal' | 'lognormal',
  location: number,
  scale: number,
  domain: Domain,
  position: number,
): Distribution {
  if (!Number.isFinite(location) || !Number.isFinite(scale)) throw new QuantityFault('TOO_LARGE', position)
  if (scale <= 0) throw new QuantityFault('SD_NOT_POSITIVE', position)
  if (domain === 'real' || (shape === 'lognormal' && domain !== 'fraction')) return { shape, location, scale }
  const isNormal = shape === 'normal'
  const from = isNormal ? normalShare(-location / scale) : 0
  // The logarithm of the upper limit, 1, is 0.
  const to = domain === 'fraction' ? normalShare(((isNormal ? 1 : 0) - location) / scale) : 1
  const outside = from + 1 - to
  if (!(outside <= MOST_CUT_OFF))
    throw new QuantityFault('TRUNCATION_TOO_LARGE', position, {
      outside: Number((100 * outside).toPrecision(3)),
    })
  return {
    shape: isNormal ? 'truncated_normal' : 'truncated_lognormal',
    location,
    scale,
    least: 0,
    ...(domain === 'fraction' && { most: 1 }),
    from,
    to,
  }
}
