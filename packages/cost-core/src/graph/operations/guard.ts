import { PURE } from '../../units/dimension.ts'
import { INFEASIBLE } from '../absence.ts'
import type { Operation } from '../operation.ts'
import { columnOf, monthOf, widest } from '../series.ts'
import { requireUnit } from '../unit-rules.ts'

/**
 * The second input where the first is above zero; where not, it is infeasible, for the reason in the parameters.
 *
 * Infeasible even when the second input is unpriced: a total would skip the line as one whose price is missing.
 */
export const guard: Operation<{ readonly reason: string }> = {
  arity: 2,
  unit: (inputs) => {
    requireUnit('guard', inputs, 0, PURE)
    return inputs[1]!
  },
  shape: widest,
  reads: 'month',
  value: ([condition, x], month) => (monthOf(condition!, month) > 0 ? monthOf(x!, month) : Number.NaN),
  column: ([condition, x], month, _params, _own, out) => {
    const conditions = columnOf(condition!, month)
    const values = columnOf(x!, month)
    for (let i = 0; i < out.length; i++) out[i] = conditions[i]! > 0 ? values[i]! : Number.NaN
  },
  absence: ([condition = 0, x = 0], [value = 0]) =>
    condition > 0 ? Math.max(condition, x) : value > 0 ? x : INFEASIBLE,
  phrase: { key: 'guard' },
}
