import { MONTH } from '../../units/dimension.ts'
import type { Operation } from '../operation.ts'

/** Months since the plan's first month: 0, 1, 2, … */
export const indexMonth: Operation<undefined> = {
  arity: 0,
  unit: () => MONTH,
  shape: () => 'monthly',
  reads: 'month',
  value: (_inputs, month) => month,
  column: (_inputs, month, _params, _own, out) => {
    out.fill(month)
  },
  phrase: { key: 'index' },
}
