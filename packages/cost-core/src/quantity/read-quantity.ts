import { fromBase, toBase } from '../units/unit.ts'
import { buildQuantity, unitInField } from './build-quantity.ts'
import { normaliseText } from './normalise-text.ts'
import type { Quantity, QuantityField } from './quantity.ts'
import { type QuantityError, QuantityFault } from './quantity-error.ts'
import { readAmount, readNumber } from './read-amount.ts'
import { readCall } from './read-call.ts'

/** What separates the ends of a range: hard limits for `..`, the 5th and 95th percentile for the others. */
const SEPARATOR = /\.\.|~|到|至|(?<=[\s\p{L}%)])to(?=[\s$¥€]|$)|-(?=\s*[$¥€]?\d)/u

/**
 * Reads what someone typed into a field: `6500`, `1.9 to 2.7 USD/GPU-h`, `40%..52%`, `tri(5k, 6k, 9k)`, `5千到8千`.
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
  const isBytes = field.unit.dimension.powers.has('byte')
  const call = readCall(text, field, isBytes)
  if (call !== undefined) return call
  const { end } = readNumber(text, 0)
  const separator = SEPARATOR.exec(text.slice(end))
  if (separator === null) {
    const amount = readAmount(text, 0, isBytes)
    return buildQuantity('point', [amount.number], unitInField(amount.unit, field, amount.number), field)
  }
  return parseRange(text, end + separator.index, separator[0], field, isBytes)
}

function parseRange(
  text: string,
  at: number,
  separator: string,
  field: QuantityField,
  isBytes: boolean,
): Quantity {
  const behind = at + separator.length
  const low = readAmount(text.slice(0, at), 0, isBytes)
  const high = readAmount(text.slice(behind), behind, isBytes)
  if (high.hasMagnitude && !low.hasMagnitude && low.number !== 0)
    throw new QuantityFault('MAGNITUDE_ON_ONE_SIDE', behind, { low: low.number, high: high.number })
  const unit = unitInField(high.unit ?? low.unit, field, low.number)
  const lowUnit = unitInField(low.unit ?? high.unit, field, low.number)
  const lowNumber = lowUnit === unit ? low.number : fromBase(toBase(low.number, lowUnit), unit)
  return buildQuantity(separator === '..' ? 'uniform' : 'interval', [lowNumber, high.number], unit, field)
}
