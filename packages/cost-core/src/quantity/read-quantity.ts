import { buildQuantity } from './build-quantity.ts'
import { buildSpread } from './build-spread.ts'
import { normaliseText } from './normalise-text.ts'
import type { Quantity, QuantityField } from './quantity.ts'
import { type QuantityError, QuantityFault } from './quantity-error.ts'
import { readAmount, readNumber } from './read-amount.ts'
import { readCall } from './read-call.ts'
import { refuseOneMagnitude } from './refuse-one-magnitude.ts'

const SPREAD = /^(?:±|\+\/-|\+-|正负)$/u

/**
 * What separates two numbers: hard limits for `..`, a middle and half a width for `±`, the 5th and 95th percentile for
 * the others.
 */
const SEPARATOR =
  /\.\.|~|到|至|±|\+\/-|\+-|正负|(?<=[\s\p{L}%)])to(?=[\s$¥€£₩₹]|$)|-(?=\s*(?:(?:US|HK|S|CN|JP)?[$¥€£₩₹])?\d)/u

/**
 * Reads what someone typed into a field: `6500`, `1.9 to 2.7 USD/GPU-h`, `40%..52%`, `100 ± 15%`, `tri(5k, 6k, 9k)`,
 * `5千到8千`.
 *
 * Never throws: text that cannot be read gives a code, a position and parameters. A bare number is in the field's
 * unit, and a unit on one side of a range counts for both sides.
 */
export function readQuantity(
  input: string,
  field: QuantityField,
): { readonly quantity: Quantity } | { readonly error: QuantityError } {
  try {
    return { quantity: parse(normaliseText(input), field) }
  } catch (fault) {
    if (fault instanceof QuantityFault) return { error: fault.error }
    throw fault
  }
}

function parse(text: string, field: QuantityField): Quantity {
  if (text === '') throw new QuantityFault('EMPTY', 0)
  const call = readCall(text, field)
  if (call !== undefined) return call
  const { end } = readNumber(text, 0)
  const separator = SEPARATOR.exec(text.slice(end))
  if (separator === null) return buildQuantity('point', [readAmount(text, 0, field)], field)
  const [sign] = separator
  const at = end + separator.index
  const behind = at + sign.length
  const first = readAmount(text.slice(0, at), 0, field)
  const second = readAmount(text.slice(behind), behind, field)
  if (SPREAD.test(sign)) return buildSpread(first, second, field)
  refuseOneMagnitude([first, second])
  return buildQuantity(sign === '..' ? 'uniform' : 'interval', [first, second], field)
}
