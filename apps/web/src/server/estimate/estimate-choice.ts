import { estimateView } from '@kilotoken/cost-core'
import type { CompiledChoice } from './compile-choice.ts'
import { lineFormulas } from './line-formulas.ts'

/** Everything an estimate's page shows of one choice. `trials` is 0 when nothing is a range. */
export function estimateChoice({ compiled, scenario, evaluation, simulation }: CompiledChoice) {
  const view = estimateView(compiled, scenario, simulation)
  return {
    view,
    lineFormulas: lineFormulas(evaluation, view.table),
    trials: simulation?.trials ?? 0,
    note: scenario?.note,
  }
}
