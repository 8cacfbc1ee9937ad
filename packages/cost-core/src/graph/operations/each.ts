import type { Operation } from '../operation.ts'
import { columnOf, monthOf } from '../series.ts'
import { firstUnit } from '../unit-rules.ts'

/** The same number in every month. A stock stays a stock: per-month amounts come from multiplying by a rate. */
export const each: Operation<undefined> = {
  arity: 1,
  unit: firstUnit,
  shape: () => 'monthly',
  reads: 'month',
  value: ([x], month) => monthOf(x!, month),
  column: ([x], month, _params, _own, out) => out.set(columnOf(x!, month)),
  phrase: { key: 'each' },
}
