import { UNPRICED } from '../graph/absence.ts'
import { isFlow } from '../graph/graph-builder.ts'
import type { Evaluation } from '../readings/evaluate.ts'
import { wholeValue } from '../readings/figure.ts'
import type { Decision } from './decision.ts'

/** Apart by less than what adding in another order changes. */
const SAME_WITHIN = 1e-13

/** The figure of every strategy, in base units. NaN where it cannot be done; undefined where one is not known in full. */
export function strategyTotals(
  { strategies }: Pick<Decision, 'strategies'>,
  evaluation: Evaluation,
): ReadonlyMap<string, number> | undefined {
  const totals = new Map<string, number>()
  for (const { key, node } of strategies) {
    const { index } = node
    const codes = evaluation.codes[index]
    const worst = codes === undefined ? 0 : isFlow(node) ? Math.max(...codes) : codes[codes.length - 1]
    if (evaluation.incomplete[index] !== undefined || worst === UNPRICED) return undefined
    totals.set(key, wholeValue(evaluation, index))
  }
  return totals
}

/**
 * The strategy that costs least; undefined when none can be done, or one is not known in full.
 *
 * Of equal ones it is `incumbent`, else the first by key: who is in front has to be undercut, and not only met. A strategy that
 * cannot be done is out of the running.
 */
export function cheapestStrategy(
  totals: ReadonlyMap<string, number> | undefined,
  incumbent?: string,
): string | undefined {
  let cheapest: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const [key, total] of totals ?? []) {
    if (!(total < least || (total === least && cheapest !== undefined && key < cheapest))) continue
    least = total
    cheapest = key
  }
  const own = incumbent === undefined ? undefined : totals?.get(incumbent)
  const isMet = own !== undefined && own - least <= SAME_WITHIN * Math.max(Math.abs(own), Math.abs(least))
  return isMet ? incumbent : cheapest
}
