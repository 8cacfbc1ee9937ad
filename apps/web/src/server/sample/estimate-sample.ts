import { estimateView } from '@kilotoken/cost-core'
import type { Database } from '@kilotoken/db'
import { compileSample, type SampleChoice } from './compile-sample.ts'
import { lineFormulas } from './line-formulas.ts'

/** Everything the sample's page shows for one choice. `trials` is 0 when nothing is a range. */
export async function estimateSample(database: Database, choice: SampleChoice) {
  const { compiled, scenario, evaluation, simulation } = await compileSample(database, choice)
  const view = estimateView(compiled, scenario, simulation)
  return {
    view,
    lineFormulas: lineFormulas(evaluation, view.table),
    trials: simulation?.trials ?? 0,
    note: scenario?.note,
  }
}
