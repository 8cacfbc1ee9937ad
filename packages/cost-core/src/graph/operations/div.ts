import { divided } from '../../units/dimension.ts'
import type { Operation } from '../operation.ts'
import { columnOf, monthOf, widest } from '../series.ts'

/** The first input over the second; units divide. Dividing by zero is infeasible, never Infinity. */
export const div: Operation<undefined> = {
  arity: 2,
  unit: ([a, b]) => divided(a!, b!),
  shape: widest,
  reads: 'month',
  value: ([a, b], month) => monthOf(a!, month) / monthOf(b!, month),
  column: ([left, right], month, _params, _own, out) => {
    const a = columnOf(left!, month)
    const b = columnOf(right!, month)
    for (let i = 0; i < out.length; i++) out[i] = a[i]! / b[i]!
  },
  phrase: { symbol: '÷', precedence: 2 },
}
