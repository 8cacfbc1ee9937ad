import type { NodeIndex } from '../../graph/node.ts'
import { monthsWaited } from '../../graph/operations/disc.ts'
import { InvariantError } from '../../invariant-error.ts'
import type { Evaluation } from '../../readings/evaluate.ts'
import { powPolynomial } from '../../sampling/pow-polynomial.ts'
import type { FlowTiming } from './present-cost.ts'

/** A flow of cash by month, or a value of which the last month counts, as a gain (1) or a loss (−1). */
export interface DatedFlow {
  readonly node: NodeIndex
  readonly sign: 1 | -1
  readonly counts: 'month_start' | FlowTiming | 'plan_end'
}

/**
 * The rate at which the flows are worth nothing, effective a year: 0.1 is 10%.
 *
 * `never` when no rate does that (gains and losses do not balance at any), `absent` when a flow has no number, and
 * `several` when more than one does, as when money goes out again later: none of them is the answer then.
 */
export type InternalRate =
  | { readonly kind: 'rate'; readonly perYear: number }
  | { readonly kind: 'never' }
  | { readonly kind: 'several'; readonly perYear: readonly number[] }
  | { readonly kind: 'absent' }

const MONTHS_PER_YEAR = 12
/** −99% to +10,000% a year, in even steps of the logarithm: about 1.5% of 1 + r apart. */
const [LOWEST, HIGHEST, STEPS] = [0.01, 101, 600]
const BISECTIONS = 200
const ROUNDING = 1e-12

interface DatedAmount {
  readonly amount: number
  readonly months: number
}

/**
 * The internal rate of return of a choice: of the differences in cash between two ways to buy.
 *
 * A reading and not a node: a rate that may not exist, or exist twice, is no number for a formula. Looks between −99%
 * and +10,000% a year.
 */
export function internalRate(evaluation: Evaluation, flows: readonly DatedFlow[]): InternalRate {
  const dated = netAmounts(flows.flatMap((flow) => datedAmounts(evaluation, flow)))
  if (!dated.every(({ amount }) => Number.isFinite(amount))) return { kind: 'absent' }
  const worth = (growth: number) =>
    dated.reduce(
      (sum, { amount, months }) => sum + amount * powPolynomial(growth, -months / MONTHS_PER_YEAR),
      0,
    )
  const growths = Array.from({ length: STEPS + 1 }, (_, step) =>
    step === 0 ? LOWEST : LOWEST * powPolynomial(HIGHEST / LOWEST, step / STEPS),
  )
  const roots: number[] = []
  for (const [step, high] of growths.entries()) {
    const low = growths[step - 1]
    if (low === undefined) continue
    if (worth(low) === 0 || worth(low) * worth(high) < 0) roots.push(rootBetween(worth, low, high) - 1)
  }
  const [only] = roots
  if (only === undefined || dated.length === 0) return { kind: 'never' }
  return roots.length === 1 ? { kind: 'rate', perYear: only } : { kind: 'several', perYear: roots }
}

function rootBetween(worth: (growth: number) => number, from: number, to: number): number {
  let [low, high] = [from, to]
  const atLow = worth(low)
  if (atLow === 0) return low
  for (let step = 0; step < BISECTIONS && high - low > 1e-15 * high; step++) {
    const middle = (low + high) / 2
    const value = worth(middle)
    if (value === 0) return middle
    if (value > 0 === atLow > 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** What is left at each point in time; what cancels but for rounding is nothing, or its rounding would have rates. */
function netAmounts(amounts: readonly DatedAmount[]): readonly DatedAmount[] {
  const net = new Map<number, { amount: number; size: number }>()
  for (const { amount, months } of amounts) {
    const known = net.get(months) ?? { amount: 0, size: 0 }
    net.set(months, { amount: known.amount + amount, size: known.size + Math.abs(amount) })
  }
  return [...net]
    .filter(([, { amount, size }]) => !(Math.abs(amount) <= ROUNDING * size))
    .map(([months, { amount }]) => ({ amount, months }))
}

/** Each month's amount and how many months it waits for, by its convention. */
function datedAmounts(
  { graph, values }: Evaluation,
  { node, sign, counts }: DatedFlow,
): readonly DatedAmount[] {
  const series = values[node]
  if (series === undefined || series.length !== graph.months)
    throw new InvariantError('not a series', { node, months: graph.months })
  const amounts = Array.from(series, (value, month) => ({ amount: sign * value, month }))
  if (counts === 'plan_end') return amounts.slice(-1).map(({ amount }) => ({ amount, months: graph.months }))
  return amounts.map(({ amount, month }) => ({ amount, months: monthsWaited(month, counts) }))
}
