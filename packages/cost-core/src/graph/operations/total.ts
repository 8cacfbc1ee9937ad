import { PRESENT, UNPRICED } from '../absence.ts'
import type { Operation } from '../operation.ts'
import { columnOf, monthOf, widest } from '../series.ts'
import { sameUnit } from '../unit-rules.ts'

/**
 * The sum of cost lines that skips the unpriced ones, and is then incomplete. The only operation that skips anything:
 * an infeasible line still makes the whole total infeasible, and where no line has a price neither has the total.
 */
export const total: Operation<undefined> = {
  arity: 'many',
  unit: sameUnit('total'),
  shape: widest,
  reads: 'month',
  value: (inputs, month) => {
    let sum = 0
    for (const input of inputs) {
      const value = monthOf(input, month)
      if (value === value) sum += value
    }
    return sum
  },
  column: (inputs, month, _params, _own, out) => {
    out.fill(0)
    for (const input of inputs) {
      const column = columnOf(input, month)
      for (let i = 0; i < out.length; i++) {
        const value = column[i]!
        if (value === value) out[i] = out[i]! + value
      }
    }
  },
  absence: (codes) => {
    if (codes.every((code) => code === UNPRICED)) return UNPRICED
    let worst: number = PRESENT
    for (const code of codes) if (code !== UNPRICED && code > worst) worst = code
    return worst
  },
  phrase: { symbol: '+', precedence: 1 },
}
