import { MONTH } from '../../units/dimension.ts'
import type { Operation } from '../operation.ts'
import { type Columns, columnOf, monthOf, type Series } from '../series.ts'
import { requireUnit, timesMonth } from '../unit-rules.ts'

/**
 * The sum of a flow over the last n months, this one included; n may be uncertain and fractional (the oldest month then
 * counts in part). A negative n is infeasible.
 */
export const window: Operation<undefined> = {
  arity: 2,
  unit: (inputs) => {
    requireUnit('window', inputs, 1, MONTH)
    return timesMonth(inputs)
  },
  shape: () => 'monthly',
  reads: 'past',
  value: ([x, length], month) => windowSum((t) => monthOf(x as Series, t), month, monthOf(length!, month)),
  column: ([x, length], month, _params, _own, out) => {
    const lengths = columnOf(length!, month)
    for (let i = 0; i < out.length; i++)
      out[i] = windowSum((t) => columnOf(x as Columns, t)[i]!, month, lengths[i]!)
  },
  phrase: { key: 'window' },
}

function windowSum(at: (month: number) => number, month: number, length: number): number {
  if (!(length >= 0)) return Number.NaN
  const whole = Math.floor(length)
  const part = length - whole
  let sum = 0
  for (let age = 0; age < whole && age <= month; age++) sum += at(month - age)
  return part > 0 && whole <= month ? sum + part * at(month - whole) : sum
}
