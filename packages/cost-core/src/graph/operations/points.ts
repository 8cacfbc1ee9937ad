import { InvariantError } from '../../invariant-error.ts'
import { powPolynomial } from '../../sampling/pow-polynomial.ts'
import type { Operation } from '../operation.ts'
import { columnOf, monthOf } from '../series.ts'
import { sameUnit } from '../unit-rules.ts'

/** The months its inputs hold in, rising, counted from the plan's first; and the way from one to the next. */
export interface PointsParams {
  readonly months: readonly number[]
  readonly between: 'linear' | 'compound'
}

/**
 * A path through given points, one input each: in equal amounts a month between two of them, or by equal ratios.
 *
 * Before the first point its value holds, after the last one that one's. By ratios a point at zero or below has no way
 * from it and is infeasible.
 *
 * @throws InvariantError when the months do not rise, or are not as many as the inputs
 */
export const points: Operation<PointsParams> = {
  arity: 'many',
  unit: (inputs, { months }) => {
    const rises = months.every((month, at) => at === 0 || month > months[at - 1]!)
    if (months.length !== inputs.length || !rises)
      throw new InvariantError('not a path of points', { months: months.length, values: inputs.length })
    return sameUnit('points')(inputs)
  },
  shape: () => 'monthly',
  reads: 'month',
  value: (inputs, month, params) => {
    const { from, to, share } = placeOf(month, params.months)
    return between(monthOf(inputs[from]!, month), monthOf(inputs[to]!, month), share, params.between)
  },
  column: (inputs, month, params, _own, out) => {
    const { from, to, share } = placeOf(month, params.months)
    const starts = columnOf(inputs[from]!, month)
    const ends = columnOf(inputs[to]!, month)
    for (let i = 0; i < out.length; i++) out[i] = between(starts[i]!, ends[i]!, share, params.between)
  },
  phrase: { key: 'points' },
}

function placeOf(month: number, months: readonly number[]) {
  const next = months.findIndex((at) => at > month)
  if (next === 0) return { from: 0, to: 0, share: 0 }
  if (next === -1) return { from: months.length - 1, to: months.length - 1, share: 0 }
  const [low, high] = [months[next - 1]!, months[next]!]
  return { from: next - 1, to: next, share: (month - low) / (high - low) }
}

function between(low: number, high: number, share: number, way: PointsParams['between']): number {
  if (share === 0) return low
  if (way === 'linear') return low + (high - low) * share
  return low > 0 && high > 0 ? low * powPolynomial(high / low, share) : Number.NaN
}
