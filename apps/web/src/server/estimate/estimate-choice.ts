import { estimateView } from '@kilotoken/cost-core'
import type { CompiledChoice } from './compile-choice.ts'
import { headlinesOf } from './headlines-of.ts'
import { lineFormulas } from './line-formulas.ts'
import { rentedStages } from './rented-stages.ts'

/** Everything an estimate's page shows of one choice. `trials` is 0 when nothing is a range. */
export function estimateChoice({ compiled, scenario, evaluation, simulation }: CompiledChoice) {
  const view = estimateView(compiled, scenario, simulation)
  return {
    view: { ...view, headlines: headlinesOf(view) },
    lineFormulas: lineFormulas(evaluation, view.table),
    trials: simulation?.trials ?? 0,
    note: scenario?.note,
    currency: compiled.plan.currency.plan,
    months: compiled.plan.horizon.months,
    rented: rentedStages(compiled),
  }
}
