import { createHash } from 'node:crypto'
import {
  type Catalogue,
  compilePlan,
  estimateView,
  type FigureJson,
  type Label,
  type PlanDocument,
} from '@kilotoken/cost-core'

/** What one strategy of a plan comes to. `figure` is absent where a plan has no such total. */
export type StrategyTotal = { strategy: string; label: Label; figure: FigureJson | undefined }

const KEPT = 500

const kept = new Map<string, readonly StrategyTotal[]>()

/**
 * What each strategy of a plan comes to as it stands, at the middle of every range.
 *
 * Empty where the catalogue does not have what the plan names: there is nothing to say, and never 0. Kept by the
 * document's text, as estimates are.
 */
export function planTotals(document: PlanDocument, catalogue: Catalogue): readonly StrategyTotal[] {
  const key = createHash('sha256').update(document.text).digest('base64')
  const totals = kept.get(key) ?? workOut(document, catalogue)
  kept.delete(key)
  kept.set(key, totals)
  const oldest = kept.keys().next().value
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
  return totals
}

function workOut(document: PlanDocument, catalogue: Catalogue): readonly StrategyTotal[] {
  const result = compilePlan(document.base, catalogue, document.base.factors)
  if ('problems' in result) return []
  const view = estimateView(result.compiled, undefined)
  const total = view.table.rows.find((row) => row.kind === 'total')
  return view.strategies.map(({ key, label }) => ({
    strategy: key,
    label,
    figure: view.figures[total?.cells[key] ?? ''],
  }))
}
