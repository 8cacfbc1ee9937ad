import type { Operation } from '../operation.ts'
import { columnOf, monthOf } from '../series.ts'
import { perMonth } from '../unit-rules.ts'

/** What a stock gained this month; the first month gains all it starts with. The inverse of `runSum`. */
export const diff: Operation<undefined> = {
  arity: 1,
  unit: perMonth,
  shape: () => 'monthly',
  reads: 'past',
  value: ([x], month) => monthOf(x!, month) - (month === 0 ? 0 : monthOf(x!, month - 1)),
  column: ([x], month, _params, _own, out) => {
    const values = columnOf(x!, month)
    if (month === 0) {
      for (let i = 0; i < out.length; i++) out[i] = values[i]! - 0
      return
    }
    const before = columnOf(x!, month - 1)
    for (let i = 0; i < out.length; i++) out[i] = values[i]! - before[i]!
  },
  phrase: { key: 'diff' },
}
