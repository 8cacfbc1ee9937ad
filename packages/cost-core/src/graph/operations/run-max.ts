import type { Operation } from '../operation.ts'
import { columnOf, monthOf } from '../series.ts'
import { firstUnit } from '../unit-rules.ts'

/** The highest value from the first month through this one: capacity that is bought and never given back. */
export const runMax: Operation<undefined> = {
  arity: 1,
  unit: firstUnit,
  shape: () => 'monthly',
  reads: 'past',
  value: ([x], month, _params, own) => {
    const value = monthOf(x!, month)
    if (month === 0) return value
    const before = monthOf(own, month - 1)
    return value > before ? value : before
  },
  column: ([x], month, _params, own, out) => {
    const values = columnOf(x!, month)
    out.set(values)
    if (month === 0) return
    const before = columnOf(own, month - 1)
    for (let i = 0; i < out.length; i++) out[i] = values[i]! > before[i]! ? values[i]! : before[i]!
  },
  phrase: { key: 'run_max' },
}
