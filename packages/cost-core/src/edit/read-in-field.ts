import type { Domain } from '../quantity/quantity.ts'
import type { QuantityError } from '../quantity/quantity-error.ts'
import { readQuantity } from '../quantity/read-quantity.ts'
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

/** What a text means in a field, in the first of its units that the text fits; else the fault it has in the first. */
export function readInField(
  text: string,
  { unit: own, also, domain = 'real', implied }: FieldGrammar,
): { readonly quantity: FieldQuantity } | { readonly error: QuantityError } {
  const fieldIn = (name: string) => ({ unit: unit(name), domain, ...(implied !== undefined && { implied }) })
  const inOwn = readQuantity(text, fieldIn(own))
  if ('quantity' in inOwn) return { quantity: fieldQuantity(inOwn.quantity, fieldIn(own)) }
  if (also === undefined) return inOwn
  const inOther = readQuantity(text, fieldIn(also))
  return 'quantity' in inOther ? { quantity: fieldQuantity(inOther.quantity, fieldIn(also)) } : inOwn
}
