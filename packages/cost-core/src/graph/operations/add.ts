import type { Operation } from '../operation.ts'
import { columnOf, monthOf, widest } from '../series.ts'
import { sameUnit } from '../unit-rules.ts'

/** The sum of inputs of one unit, in their order. An unpriced input makes it unpriced: `total` is the one that skips. */
export const add: Operation<undefined> = {
  arity: 'many',
  unit: sameUnit('add'),
  shape: widest,
  reads: 'month',
  value: (inputs, month) => {
    let sum = 0
    for (const input of inputs) sum += monthOf(input, month)
    return sum
  },
  column: (inputs, month, _params, _own, out) => {
    out.fill(0)
    for (const input of inputs) {
      const column = columnOf(input, month)
      for (let i = 0; i < out.length; i++) out[i] = out[i]! + column[i]!
    }
  },
  phrase: { symbol: '+', precedence: 1 },
}
