import type { Currency } from '../plan/currencies.ts'
import { readInAnyCurrency } from '../plan/quantity-field.ts'
import type { Domain, QuantityField } from '../quantity/quantity.ts'
import type { QuantityError } from '../quantity/quantity-error.ts'
import { unit } from '../units/unit.ts'
import { fieldQuantity } from './field-quantity.ts'
import type { FieldQuantity } from './plan-field.ts'

/** The units a quantity may be said in, and what it may be. */
interface FieldGrammar {
  readonly unit: string
  /** The unit it may be said in instead: runs, or runs a month. */
  readonly also?: string | undefined
  readonly domain: Domain | undefined
  /** Count nouns that may be left out of the unit. */
  readonly implied?: readonly string[] | undefined
}

/**
 * What a text means in a field, in the first of its units that the text fits; else the fault it has in the first. Money
 * may be in another currency than the plan's: it is given as it was said, unconverted.
 */
export function readInField(
  text: string,
  { unit: own, also, domain = 'real', implied }: FieldGrammar,
): { readonly quantity: FieldQuantity } | { readonly error: QuantityError } {
  const readIn = (name: string) => {
    const field = { unit: unit(name), domain, ...(implied !== undefined && { implied }) }
    const read = readInAnyCurrency(text, field)
    return 'error' in read
      ? read
      : { quantity: fieldQuantity(read.quantity, inMoney(field, read.currency), read.currency) }
  }
  const inOwn = readIn(own)
  if ('quantity' in inOwn || also === undefined) return inOwn
  const inOther = readIn(also)
  return 'quantity' in inOther ? inOther : inOwn
}

/** A field of money as it would be in another currency. */
function inMoney(field: QuantityField, currency: Currency | undefined): QuantityField {
  if (currency === undefined) return field
  return { ...field, unit: unit(field.unit.text.replace(/^[A-Z]{3}/u, currency)) }
}
