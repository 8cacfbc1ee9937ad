import { type AbsenceKind, absenceKind, PRESENT, UNPRICED } from '../graph/absence.ts'
import { nodeAt } from '../graph/graph.ts'
import type { CompiledPlan } from '../models/compile-plan.ts'
import type { CostLine } from '../plan/factor-groups.ts'
import type { Evaluation } from '../readings/evaluate.ts'
import type { FigureReference } from '../readings/explain.ts'
import type { LineCells } from './strategy-cells.ts'

/** A counted cost line that has no number in some month, or leaves something without a price out, and what it lacks. */
export interface ReportGap {
  readonly strategy: string
  readonly workload: string
  readonly line: CostLine
  readonly kind: AbsenceKind
  /** The figures that are missing, or cannot be. */
  readonly reasons: readonly FigureReference[]
}

/** Everything the totals of a strategy leave out or fail on. */
export function reportGaps(
  { graph }: CompiledPlan,
  evaluation: Evaluation,
  strategy: string,
  lines: readonly LineCells[],
): readonly ReportGap[] {
  return lines.flatMap(({ workload, line, isCounted, months }) => {
    const worst = Math.max(
      ...months.map(({ code, isPartial }) => (isPartial ? Math.max(code, UNPRICED) : code)),
    )
    const index = graph.ids.get(`${strategy}.${workload}.${line}.cost`)
    if (!isCounted || worst === PRESENT || index === undefined) return []
    const lacking = new Set([...(evaluation.reasons[index] ?? []), ...(evaluation.incomplete[index] ?? [])])
    const reasons = [...lacking].map((id) => {
      const at = graph.ids.get(id)
      const node = at === undefined ? undefined : nodeAt(graph, at)
      return { id, label: node?.label ?? { key: `reason.${id}` }, context: node?.context ?? {} }
    })
    return [{ strategy, workload, line, kind: absenceKind(worst), reasons }]
  })
}
