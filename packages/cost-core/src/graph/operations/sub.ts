import type { Operation } from '../operation.ts'
import { columnOf, monthOf, widest } from '../series.ts'
import { sameUnit } from '../unit-rules.ts'

/** The first input less the second, of one unit. */
export const sub: Operation<undefined> = {
  arity: 2,
  unit: sameUnit('sub'),
  shape: widest,
  reads: 'month',
  value: ([a, b], month) => monthOf(a!, month) - monthOf(b!, month),
  column: ([left, right], month, _params, _own, out) => {
    const a = columnOf(left!, month)
    const b = columnOf(right!, month)
    for (let i = 0; i < out.length; i++) out[i] = a[i]! - b[i]!
  },
  phrase: { symbol: '−', precedence: 1 },
}
