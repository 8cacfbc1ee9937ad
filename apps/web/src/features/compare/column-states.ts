import {
  type Catalogue,
  type CompiledPlan,
  compilePlan,
  type FactorGroup,
  type Label,
  type PlanDocument,
  type PlanLabel,
  type PlanProblem,
  readPlan,
} from '@kilotoken/cost-core'
import { type ColumnChoice, printColumn } from './column-choice.ts'
import type { ColumnProblem, ColumnState } from './column-state.ts'

/** A plan of the comparison as far as it is known. */
export type LoadedPlan = {
  name: PlanLabel
  newest: number
  /** The texts of the versions that are compared. */
  documents: Readonly<Record<number, string>>
}

/** What the server said of the columns' plans and versions; a failure stands in the place of what it kept away. */
export type LoadedPlans = {
  plans: Readonly<Record<string, LoadedPlan>>
  /** By plan, or by `plan/version`. */
  failures: Readonly<Record<string, 'gone' | 'unavailable'>>
}

/** What was read and compiled before, by text and by what was asked of it: a page asks again with every change. */
export type ColumnCache = {
  documents: Map<string, ReturnType<typeof readPlan>>
  compilations: Map<string, ReturnType<typeof compilePlan>>
}

/** Nothing read yet. */
export function newColumnCache(): ColumnCache {
  return { documents: new Map(), compilations: new Map() }
}

/**
 * Works out every column as far as it is known. Columns of one plan, version and scenario share what was compiled, so
 * that they are simulated once. A cache holds for one catalogue.
 */
export function columnStates(
  choices: readonly ColumnChoice[],
  loaded: LoadedPlans,
  catalogue: Catalogue | undefined,
  counted: readonly FactorGroup[] | undefined,
  base: number,
  { documents, compilations }: ColumnCache,
): readonly ColumnState[] {
  const read = (text: string) => kept(documents, text, () => readPlan(text))
  const documentOf = (choice: ColumnChoice | undefined) => {
    const found = choice && textOf(loaded, choice)
    const result = found?.text === undefined ? undefined : read(found.text)
    return result !== undefined && 'plan' in result ? result.plan : undefined
  }
  const factors = counted ?? planOf(documentOf(choices[base]), choices[base])?.factors

  return choices.map((choice): ColumnState => {
    const key = printColumn(choice)
    const { plan, version, text } = textOf(loaded, choice)
    const failure = loaded.failures[choice.plan] ?? loaded.failures[`${choice.plan}/${version}`]
    const nothing = { key, choice, source: undefined, strategies: [], scenarios: [] }
    const problem = (kind: ColumnProblem) => ({ state: 'problem' as const, problem: kind })
    if (failure !== undefined) return { ...nothing, ...problem({ kind: failure }) }
    if (plan === undefined || version === undefined) return { ...nothing, state: 'loading' }
    const known = {
      ...nothing,
      source: { name: plan.name, version, isNewest: version === plan.newest, scenario: undefined },
    }
    if (text === undefined || catalogue === undefined) return { ...known, state: 'loading' }
    const result = read(text)
    if ('problems' in result) return { ...known, ...problem(unworkable(result.problems)) }
    const document = result.plan
    const scenarios = [...document.scenarios.keys()].map((one) => ({
      key: one,
      label: scenarioLabel(document, one),
    }))
    const found = planOf(document, choice)
    if (found === undefined) return { ...known, scenarios, ...problem({ kind: 'noScenario' }) }
    const of = [choice.plan, version, choice.scenario ?? '', ...(factors ?? ['own'])].join('/')
    const made = kept(compilations, of, () => compilePlan(found, catalogue, factors))
    if ('problems' in made) return { ...known, scenarios, ...problem(unworkable(made.problems)) }
    const { compiled } = made
    const { strategies } = compiled
    const source = {
      ...known.source,
      scenario: choice.scenario === undefined ? undefined : scenarioLabel(document, choice.scenario),
    }
    const strategy = strategies.find((one) => one.key === choice.strategy)
    const all = { key, choice, source, strategies, scenarios }
    if (strategy === undefined) return { ...all, ...problem({ kind: 'noStrategy' }) }
    return {
      ...all,
      state: 'ready',
      column: { key, label: strategy.label, compiled, strategy: strategy.key },
    }
  })
}

function textOf({ plans }: LoadedPlans, choice: ColumnChoice) {
  const plan = plans[choice.plan]
  const version = choice.version ?? plan?.newest
  return { plan, version, text: version === undefined ? undefined : plan?.documents[version] }
}

function planOf(
  document: PlanDocument | undefined,
  choice: ColumnChoice | undefined,
): CompiledPlan['plan'] | undefined {
  const { scenario } = choice ?? {}
  return scenario === undefined ? document?.base : document?.scenarios.get(scenario)
}

function scenarioLabel(document: PlanDocument, key: string): Label {
  const label = document.base.scenarios[key]?.label ?? key
  return typeof label === 'string' ? { en: label, zh: label } : label
}

function unworkable(problems: readonly PlanProblem[]): ColumnProblem {
  const [problem] = problems
  return problem === undefined ? { kind: 'unavailable' } : { kind: 'unworkable', problem }
}

function kept<Value>(all: Map<string, Value>, key: string, make: () => Value): Value {
  const known = all.get(key)
  if (known !== undefined) return known
  const made = make()
  all.set(key, made)
  return made
}
