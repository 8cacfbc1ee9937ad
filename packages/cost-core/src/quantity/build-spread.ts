import { checkDomain, sizedValue } from './base-value.ts'
import { curveInDomain } from './curve-in-domain.ts'
import { Z95 } from './distribution.ts'
import type { Quantity, QuantityField } from './quantity.ts'
import { QuantityFault } from './quantity-error.ts'
import type { Amount } from './read-amount.ts'
import { inOneUnit } from './unit-in-field.ts'

/**
 * `m ± h`: normal, 90% between m − h and m + h, so h is 1.64 standard deviations and not one.
 *
 * A per cent behind ± is a share of m, except where m itself is in per cent: there it means points.
 */
export function buildSpread(middle: Amount, width: Amount, field: QuantityField): Quantity {
  if (!(width.number > 0)) throw new QuantityFault('SD_NOT_POSITIVE', width.position)
  const isRelative = width.unit?.text === '%' && !(middle.unit ?? field.unit).text.startsWith('%')
  const { numbers, unit } = inOneUnit(isRelative ? [middle] : [middle, width], field)
  const [number = 0, half = width.number] = numbers
  const centre = sizedValue(number, unit, middle.position)
  checkDomain(centre, field.domain, middle.position)
  const reach = isRelative ? Math.abs(centre) * (half / 100) : sizedValue(half, unit, width.position)
  return {
    form: isRelative ? 'relative_spread' : 'spread',
    numbers: [number, half],
    unit,
    distribution: curveInDomain('normal', centre, reach / Z95, field.domain, width.position),
  }
}
