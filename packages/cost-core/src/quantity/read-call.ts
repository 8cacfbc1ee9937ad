import type { Unit } from '../units/unit.ts'
import { buildQuantity, unitInField } from './build-quantity.ts'
import type { Quantity, QuantityField } from './quantity.ts'
import { QuantityFault } from './quantity-error.ts'
import { type Amount, readAmount, readSuffix } from './read-amount.ts'

/** The shapes that are written as a call, by every name they answer to. A new shape is a new entry here. */
const CALLS: Readonly<Record<string, { readonly form: Quantity['form']; readonly arity: number }>> = {
  tri: { form: 'triangular', arity: 3 },
  triangular: { form: 'triangular', arity: 3 },
  三角: { form: 'triangular', arity: 3 },
  uniform: { form: 'uniform', arity: 2 },
  均匀: { form: 'uniform', arity: 2 },
}

const CALL = /^([\p{L}_]+)\s*\(([^()]*)\)\s*(.*)$/u

/** Reads `tri(5k, 6k, 9k) tok`, or returns undefined when the text is not a call. */
export function readCall(text: string, field: QuantityField, isBytes: boolean): Quantity | undefined {
  if (!/^[\p{L}_]+\s*\(/u.test(text)) return undefined
  const match = CALL.exec(text)
  const called = match?.[1]?.toLowerCase() ?? ''
  const call = Object.hasOwn(CALLS, called) ? CALLS[called] : undefined
  if (match === null || call === undefined)
    throw new QuantityFault('CALL_SYNTAX', 0, { names: 'tri(…), uniform(…)' })
  const [, name = '', inside = '', suffix = ''] = match
  const parts = inside.split(/[,;]/u)
  if (parts.length !== call.arity)
    throw new QuantityFault('ARITY', name.length, { got: parts.length, want: call.arity })
  const amounts = parts.map((part) => readAmount(part, name.length + 1, isBytes))
  const outer = readSuffix(suffix, text.length - suffix.length, isBytes)
  const unit = unitInField(outer.unit ?? commonUnit(amounts), field, amounts[0]?.number ?? 0)
  return buildQuantity(
    call.form,
    amounts.map((amount) => amount.number * outer.factor),
    unit,
    field,
  )
}

function commonUnit(amounts: readonly Amount[]): Unit | undefined {
  const units = new Set(amounts.map((amount) => amount.unit).filter((unit) => unit !== undefined))
  if (units.size > 1) throw new QuantityFault('CALL_SYNTAX', 0, { names: 'tri(5, 6, 9) kW' })
  return [...units][0]
}
