import { createHash } from 'node:crypto'
import {
  type Catalogue,
  compilePlan,
  type PlanDocument,
  type StrategyTotal,
  strategyTotals,
} from '@kilotoken/cost-core'
import { RecentlyUsed } from '../recently-used.ts'

const KEPT = 500

const kept = new RecentlyUsed<readonly StrategyTotal[]>(KEPT)

/**
 * What each strategy of a plan comes to as it stands, at the middle of every range.
 *
 * Empty where the catalogue does not have what the plan names: there is nothing to say, and never 0. Kept by the
 * document's text, as estimates are.
 */
export function planTotals(document: PlanDocument, catalogue: Catalogue): readonly StrategyTotal[] {
  const key = createHash('sha256').update(document.text).digest('base64')
  const found = kept.find(key)
  if (found !== undefined) return found
  const result = compilePlan(document.base, catalogue, document.base.factors)
  const totals = 'problems' in result ? [] : strategyTotals(result.compiled)
  kept.keep(key, totals)
  return totals
}
