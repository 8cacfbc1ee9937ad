import { MONTH } from '../../units/dimension.ts'
import type { Operation } from '../operation.ts'
import { type Columns, columnOf, monthOf, type Series } from '../series.ts'
import { requireUnit } from '../unit-rules.ts'

/**
 * The value of n months before; n may be fractional (then in between), and before the first month the value is 0.
 *
 * A negative n is infeasible: it would read the future.
 */
export const shift: Operation<undefined> = {
  arity: 2,
  unit: (inputs) => {
    requireUnit('shift', inputs, 1, MONTH)
    return inputs[0]!
  },
  shape: () => 'monthly',
  reads: 'past',
  value: ([x, by], month) => shifted((t) => monthOf(x as Series, t), month, monthOf(by!, month)),
  column: ([x, by], month, _params, _own, out) => {
    const months = columnOf(by!, month)
    for (let i = 0; i < out.length; i++)
      out[i] = shifted((t) => columnOf(x as Columns, t)[i]!, month, months[i]!)
  },
  phrase: { key: 'shift' },
}

function shifted(at: (month: number) => number, month: number, by: number): number {
  if (!(by >= 0)) return Number.NaN
  const whole = Math.floor(by)
  const part = by - whole
  const near = whole <= month ? at(month - whole) : 0
  if (part === 0) return near
  const far = whole + 1 <= month ? at(month - whole - 1) : 0
  return (1 - part) * near + part * far
}
