import type { Label } from '../graph/label.ts'
import type { CompiledPlan } from '../models/compile-plan.ts'
import type { FigureJson } from '../readings/figure.ts'
import { estimateView } from './estimate-view.ts'

/** What one strategy of a plan comes to. `figure` is absent where a plan has no such total. */
export interface StrategyTotal {
  readonly strategy: string
  readonly label: Label
  readonly figure: FigureJson | undefined
}

/** What each strategy comes to over the plan's months, at the middle of every range. */
export function strategyTotals(compiled: CompiledPlan): readonly StrategyTotal[] {
  const view = estimateView(compiled, undefined)
  const total = view.table.rows.find((row) => row.kind === 'total')
  return view.strategies.map(({ key, label }) => ({
    strategy: key,
    label,
    figure: view.figures[total?.cells[key] ?? ''],
  }))
}
