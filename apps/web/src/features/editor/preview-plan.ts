import {
  type Catalogue,
  type CompiledPlan,
  compilePlan,
  type EstimateView,
  estimateView,
  type PlanDocument,
  type PlanProblem,
  type Scenario,
  simulate,
  uncertainLeaves,
} from '@kilotoken/cost-core'

/** Draws behind the ranges of the preview: few enough for every keystroke, enough for two digits. */
export const PREVIEW_TRIALS = 2000

/** What a plan's text comes to under one scenario. */
export type Preview = {
  readonly document: PlanDocument
  readonly compiled: CompiledPlan
  readonly view: EstimateView
  readonly months: number
  /** Undefined for the plan as it stands, also when the wanted scenario is not there any more. */
  readonly scenario: string | undefined
}

/** Works a plan out, with the spread of its totals and headlines where something is a range; or says what keeps it. */
export function previewPlan(
  document: PlanDocument,
  catalogue: Catalogue,
  wanted: string | undefined,
): { readonly preview: Preview } | { readonly problems: readonly PlanProblem[] } {
  const key = wanted !== undefined && document.scenarios.has(wanted) ? wanted : undefined
  const plan = (key === undefined ? undefined : document.scenarios.get(key)) ?? document.base
  const result = compilePlan(plan, catalogue)
  if ('problems' in result) return result
  const { compiled } = result
  const scenario = key === undefined ? undefined : document.base.scenarios[key]
  return {
    preview: {
      document,
      compiled,
      view: estimateView(compiled, scenario, spread(compiled, scenario)),
      months: plan.horizon.months,
      scenario: key,
    },
  }
}

function spread({ graph, plan, strategies }: CompiledPlan, scenario: Scenario | undefined) {
  if (uncertainLeaves(graph).length === 0) return undefined
  const ids = [...strategies.map(({ key }) => `${key}.total.cost`), ...(scenario?.headlines ?? [])]
  const known = [...new Set(ids)].filter((id) => graph.ids.has(id))
  return simulate(graph, known, { trials: PREVIEW_TRIALS, seed: plan.uncertainty.seed })
}
