import { estimateView, type FactorGroup } from '@kilotoken/cost-core'
import type { TeamScope } from '@kilotoken/db'
import { compileChoice } from '../estimate/compile-choice.ts'
import { headlinesOf } from '../estimate/headlines-of.ts'
import { factorsOf } from './choose-plan.ts'
import { loadVersion, type VersionChoice } from './load-version.ts'

/**
 * The plan as it stands and its scenarios in the plan's order, each with the figure it is known for, under the same
 * counted factors. `key` is undefined for the plan as it stands. Empty for a plan without scenarios: nothing to choose.
 */
export async function listScenarios(
  scope: TeamScope,
  { factors, ...version }: VersionChoice & { factors?: readonly FactorGroup[] | undefined },
) {
  const document = await loadVersion(scope, version)
  if (document.scenarios.size === 0) return []
  const keys = [undefined, ...document.scenarios.keys()]
  return Promise.all(
    keys.map(async (key) => {
      const { compiled, scenario, simulation } = await compileChoice(scope, document, {
        scenario: key,
        factors: factors ?? factorsOf(document, key),
      })
      const view = estimateView(compiled, scenario, simulation)
      const card = view.card ?? headlinesOf(view)[0]?.id
      return {
        key,
        label: scenario?.label,
        date: scenario?.date,
        figure: card === undefined ? undefined : view.figures[card],
      }
    }),
  )
}
