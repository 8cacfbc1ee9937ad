import {
  type Catalogue,
  type CompiledPlan,
  compilePlan,
  type Evaluation,
  evaluate,
  type FactorGroup,
  InvariantError,
  type PlanDocument,
  readPlan,
  type Scenario,
  type Simulation,
  simulate,
  uncertainLeaves,
} from '@kilotoken/cost-core'
import { type Database, DomainError, getSamplePlan, loadCatalogue } from '@kilotoken/db'

const SAMPLE_KEY = 'chatgpt_2023'
const KEPT = 64

export type SampleChoice = { scenario: string; factors: readonly FactorGroup[] }

export type CompiledSample = {
  compiled: CompiledPlan
  scenario: Scenario | undefined
  evaluation: Evaluation
  /** Undefined where nothing is a range. */
  simulation: Simulation | undefined
}

const compiledByChoice = new Map<string, { document: string; sample: CompiledSample }>()
let lastRead: PlanDocument | undefined

/**
 * The sample compiled for one scenario and one set of counted factors, evaluated, and simulated where it has ranges.
 *
 * Kept while the stored document stays the same: the catalogue changes only with a release, which is a new process.
 *
 * @throws DomainError NOT_FOUND for a scenario the plan does not have
 */
export async function compileSample(database: Database, choice: SampleChoice): Promise<CompiledSample> {
  const document = await loadSample(database)
  const key = `${choice.scenario}/${choice.factors.toSorted().join(',')}`
  const kept = compiledByChoice.get(key)
  const sample =
    kept?.document === document.text ? kept.sample : compile(document, await loadCatalogue(database), choice)
  compiledByChoice.delete(key)
  compiledByChoice.set(key, { document: document.text, sample })
  const oldest = compiledByChoice.keys().next().value
  if (compiledByChoice.size > KEPT && oldest !== undefined) compiledByChoice.delete(oldest)
  return sample
}

/** The stored sample as a plan document. */
export async function loadSample(database: Database): Promise<PlanDocument> {
  const { document } = await getSamplePlan(database, SAMPLE_KEY)
  if (lastRead?.text === document) return lastRead
  const read = readPlan(document)
  if ('problems' in read)
    throw new InvariantError('a stored sample that cannot be read', { problems: read.problems })
  lastRead = read.plan
  return read.plan
}

function compile(
  document: PlanDocument,
  catalogue: Catalogue,
  { scenario, factors }: SampleChoice,
): CompiledSample {
  const plan = document.scenarios.get(scenario)
  if (plan === undefined) throw new DomainError('NOT_FOUND', { kind: 'scenario', key: scenario })
  const result = compilePlan(plan, catalogue, factors)
  if ('problems' in result)
    throw new InvariantError('a sample that does not compile', { problems: result.problems })
  const { graph } = result.compiled
  return {
    compiled: result.compiled,
    scenario: document.base.scenarios[scenario],
    evaluation: evaluate(graph),
    simulation:
      uncertainLeaves(graph).length > 0
        ? simulate(graph, [...graph.ids.keys()], plan.uncertainty)
        : undefined,
  }
}
