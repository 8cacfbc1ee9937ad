import { createHash } from 'node:crypto'
import {
  type Catalogue,
  type CompiledPlan,
  compilePlan,
  type Evaluation,
  evaluate,
  type FactorGroup,
  type PlanDocument,
  type Scenario,
  type Simulation,
  simulate,
  uncertainLeaves,
} from '@kilotoken/cost-core'
import { type Database, DomainError, planInvalid, type TeamScope } from '@kilotoken/db'
import { engineCatalogue } from '../catalogue/engine-catalogue.ts'
import { RecentlyUsed } from '../recently-used.ts'
import { pageTrials } from './page-trials.ts'

const KEPT = 64

/** One way to look at a plan: under which scenario (undefined: as it stands), and with what counted. */
export type PlanChoice = { scenario: string | undefined; factors: readonly FactorGroup[] }

export type CompiledChoice = {
  compiled: CompiledPlan
  scenario: Scenario | undefined
  evaluation: Evaluation
  /** Undefined where nothing is a range. */
  simulation: Simulation | undefined
}

const kept = new RecentlyUsed<CompiledChoice>(KEPT)

/**
 * A plan compiled for one choice, evaluated, and simulated where it has ranges.
 *
 * Kept by the document's text, which says everything: the catalogue changes only with a release, which is a new process.
 *
 * @throws DomainError NOT_FOUND for a scenario the plan does not have, PLAN_INVALID where it names what the catalogue
 * does not have
 */
export async function compileChoice(
  from: Database | TeamScope,
  document: PlanDocument,
  choice: PlanChoice,
): Promise<CompiledChoice> {
  const key = keyOf(document, choice)
  const found = kept.find(key)
  if (found !== undefined) return found
  const made = compile(document, await engineCatalogue(from), choice)
  kept.keep(key, made)
  return made
}

function keyOf(document: PlanDocument, { scenario, factors }: PlanChoice): string {
  const text = createHash('sha256').update(document.text).digest('base64')
  return JSON.stringify([text, scenario ?? null, factors.toSorted()])
}

function compile(document: PlanDocument, catalogue: Catalogue, choice: PlanChoice): CompiledChoice {
  const { scenario, factors } = choice
  const plan = scenario === undefined ? document.base : document.scenarios.get(scenario)
  if (plan === undefined) throw new DomainError('NOT_FOUND', { kind: 'scenario', key: scenario ?? '' })
  const result = compilePlan(plan, catalogue, factors)
  if ('problems' in result) throw planInvalid(result.problems)
  const { graph } = result.compiled
  return {
    compiled: result.compiled,
    scenario: scenario === undefined ? undefined : document.base.scenarios[scenario],
    evaluation: evaluate(graph),
    simulation:
      uncertainLeaves(graph).length > 0
        ? simulate(graph, [...graph.ids.keys()], {
            ...plan.uncertainty,
            trials: pageTrials(plan.uncertainty.trials, graph.ids.size * plan.horizon.months),
          })
        : undefined,
  }
}
