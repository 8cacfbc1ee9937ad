import type { MonthRange } from '../month-range.ts'
import type { Operation } from '../operation.ts'
import { columnOf, monthOf } from '../series.ts'
import { firstUnit } from '../unit-rules.ts'

/** The last month of a range: what a stock stands at in the end. */
export const last: Operation<MonthRange> = {
  arity: 1,
  unit: firstUnit,
  shape: () => 'scalar',
  reads: 'all',
  value: ([x], _month, { to }) => monthOf(x!, to - 1),
  column: ([x], _month, { to }, _own, out) => out.set(columnOf(x!, to - 1)),
  phrase: { key: 'last' },
}
