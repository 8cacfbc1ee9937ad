import { advanceRun, type Catalogue, compilePlan, readPlan, runResult, startRun } from '@kilotoken/cost-core'

export type RunInputs = {
  readonly document: string
  readonly scenario: string | null
  readonly trials: number
  readonly seed: number
  /** How far to compute: a cancelled run keeps the result of what was done of it. */
  readonly done: number
}

/** The result a run has to have: computed from its inputs by the engine alone, in one go. Undefined when nothing is done. */
export function recomputeRun(inputs: RunInputs, catalogue: Catalogue): string | undefined {
  const { document, scenario, trials, seed, done } = inputs
  if (trials === 0 || done === 0) return undefined
  const read = readPlan(document)
  if ('problems' in read) throw new Error('the plan of a run cannot be read')
  const plan = scenario === null ? read.plan.base : read.plan.scenarios.get(scenario)
  if (plan === undefined) throw new Error(`the plan of a run has no scenario ${scenario}`)
  const result = compilePlan(plan, catalogue)
  if ('problems' in result) throw new Error('the plan of a run cannot be compiled')
  const state = startRun(result.compiled, { trials, seed })
  advanceRun(state, done)
  return JSON.stringify(runResult(state))
}
