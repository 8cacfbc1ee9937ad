import type { BudgetReport } from '@kilotoken/cost-core'

/** The report object itself. `kind` and `version` in it say how to read it; it has no language. */
export function reportJson(report: BudgetReport): string {
  return `${JSON.stringify(report, undefined, 2)}\n`
}
