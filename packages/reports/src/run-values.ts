import type { ReportUncertainty } from '@kilotoken/cost-core'

/** What the sentence about a report's simulation is filled in with. One that was stopped early says so. */
export function runValues({ run }: ReportUncertainty) {
  return {
    trials: run.trials,
    asked: run.asked,
    isPartial: run.trials < run.asked ? 'yes' : 'no',
    seed: String(run.seed),
  }
}
