import type { PlanProblem } from '../plan/plan-problem.ts'
import type { Evaluation } from '../readings/evaluate.ts'
import { findNode, wholeValue } from '../readings/figure.ts'
import type { CompiledPlan } from './compile-plan.ts'

/** A run may miss this share of its hours to rounding before anyone is told. */
const NEGLIGIBLE = 1e-9

/**
 * What is odd about a valid plan, found in its numbers: warnings, beside the field they are about.
 *
 * A training run that lasts longer than the plan loses the hours behind the last month. The totals are then right for
 * the plan's months and too low for the run, which nobody could see from the numbers.
 */
export function planIssues(compiled: CompiledPlan, evaluation: Evaluation): readonly PlanProblem[] {
  const { graph } = compiled
  const value = (id: string) => wholeValue(evaluation, findNode(graph, id).index)
  const issues: PlanProblem[] = []
  for (const { key: workload } of compiled.workloads) {
    const missed = Object.keys(compiled.plan.options)
      .map((option) => `${option}.${workload}`)
      .filter((id) => graph.ids.has(`${id}.gpu_hours_by_month`))
      .map((id) => 1 - value(`${id}.gpu_hours_by_month`) / value(`${id}.gpu_hours`))
    const most = Math.max(0, ...missed)
    if (most > NEGLIGIBLE)
      issues.push({
        severity: 'warning',
        code: 'RUNS_PAST_HORIZON',
        path: `workloads.${workload}.start`,
        params: { percent: Math.ceil(most * 1000) / 10 },
      })
  }
  return issues
}
