import { estimateView, type FactorGroup } from '@kilotoken/cost-core'
import type { TeamScope } from '@kilotoken/db'
import { compileChoice } from '../estimate/compile-choice.ts'
import { loadVersion, type VersionChoice } from './load-version.ts'

/**
 * The plan as it stands and its scenarios in the plan's order, each with the figure it is known for, under the same
 * counted factors. `key` is undefined for the plan as it stands.
 */
export async function listScenarios(
  scope: TeamScope,
  { factors, ...version }: VersionChoice & { factors: readonly FactorGroup[] },
) {
  const document = await loadVersion(scope, version)
  const keys = [undefined, ...document.scenarios.keys()]
  return Promise.all(
    keys.map(async (key) => {
      const { compiled, scenario, simulation } = await compileChoice(scope, document, {
        scenario: key,
        factors,
      })
      const view = estimateView(compiled, scenario, simulation)
      const card = view.card ?? view.headlines[0]?.id
      return {
        key,
        label: scenario?.label,
        date: scenario?.date,
        figure: card === undefined ? undefined : view.figures[card],
      }
    }),
  )
}
