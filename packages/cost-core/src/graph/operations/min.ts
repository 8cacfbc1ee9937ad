import type { Operation } from '../operation.ts'
import { columnOf, monthOf, widest } from '../series.ts'
import { sameUnit } from '../unit-rules.ts'

/** The smallest of inputs of one unit, month by month. Of uncertain options it would mean choosing with hindsight. */
export const min: Operation<undefined> = {
  arity: 'many',
  unit: sameUnit('min'),
  shape: widest,
  reads: 'month',
  value: ([first, ...rest], month) => {
    let best = monthOf(first!, month)
    for (const input of rest) {
      const value = monthOf(input, month)
      best = value < best ? value : best
    }
    return best
  },
  column: ([first, ...rest], month, _params, _own, out) => {
    out.set(columnOf(first!, month))
    for (const input of rest) {
      const column = columnOf(input, month)
      for (let i = 0; i < out.length; i++) out[i] = column[i]! < out[i]! ? column[i]! : out[i]!
    }
  },
  phrase: { key: 'min' },
}
