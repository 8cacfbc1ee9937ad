import { MONTH } from '../../units/dimension.ts'
import type { Operation } from '../operation.ts'
import { type Columns, columnOf, monthOf, type Series } from '../series.ts'
import { requireUnit } from '../unit-rules.ts'

/**
 * The value of n months later: what is paid at order for what comes in then. n may be fractional (then in between).
 *
 * The mirror of `shift`, and the only series that reads the future: nothing of it may go back into what it reads. Behind
 * the last month the value is 0, as nobody knows what is bought then. A negative n is infeasible.
 */
export const ahead: Operation<undefined> = {
  arity: 2,
  unit: (inputs) => {
    requireUnit('ahead', inputs, 1, MONTH)
    return inputs[0]!
  },
  shape: () => 'monthly',
  reads: 'all',
  value: ([x, by], month, _params, own) =>
    advanced((t) => monthOf(x as Series, t), month, monthOf(by!, month), own.length),
  column: ([x, by], month, _params, own, out) => {
    const months = columnOf(by!, month)
    for (let i = 0; i < out.length; i++)
      out[i] = advanced((t) => columnOf(x as Columns, t)[i]!, month, months[i]!, own.length)
  },
  phrase: { key: 'ahead' },
}

function advanced(at: (month: number) => number, month: number, by: number, months: number): number {
  if (!(by >= 0)) return Number.NaN
  const whole = Math.floor(by)
  const part = by - whole
  const near = month + whole < months ? at(month + whole) : 0
  if (part === 0) return near
  const far = month + whole + 1 < months ? at(month + whole + 1) : 0
  return (1 - part) * near + part * far
}
