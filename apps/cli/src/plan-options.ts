import * as catalogue from '@kilotoken/catalogue'
import {
  type CompiledPlan,
  compilePlan,
  FACTOR_GROUPS,
  type FactorGroup,
  type PlanDocument,
  UnknownFigureError,
} from '@kilotoken/cost-core'
import { findLocale, type Locale, type PlanNames, problemText, translate } from '@kilotoken/messages'
import type { Command } from 'commander'
import { CommandFailure } from './command-failure.ts'
import { problemLines, readDocument } from './read-document.ts'

/** The flags that choose what of a plan is computed, and in which language it is said. */
export interface PlanOptions {
  readonly scenario?: string
  readonly factors?: string
  readonly lang?: string
  readonly json?: boolean
}

/** Adds the flags every command that prints figures has. */
export function withPlanOptions(command: Command, locale: Locale): Command {
  return withScenarioOptions(command, locale).option('--json', translate(locale, 'cli.optionJson'))
}

/** Adds the flags every plan command has. */
export function withScenarioOptions(command: Command, locale: Locale): Command {
  return command
    .argument('<file>', translate(locale, 'cli.file'))
    .option('--scenario <key>', translate(locale, 'cli.optionScenario'))
    .option('--factors <groups>', translate(locale, 'cli.optionFactors'))
    .option('--lang <language>', translate(locale, 'cli.optionLanguage'))
}

/** The language asked for by `--lang`, else the environment's. */
export function localeOf(options: PlanOptions, fallback: Locale): Locale {
  if (options.lang === undefined) return fallback
  const locale = findLocale(options.lang)
  if (locale === undefined) throw new CommandFailure([translate(fallback, 'cli.badLanguage')])
  return locale
}

/**
 * Reads a file and compiles it under the flags; fails with every problem in words. Without a scenario among the flags it is
 * the one that `scenarioOf` finds in the plan, or none.
 */
export function compileFile(
  file: string,
  options: PlanOptions,
  locale: Locale,
  scenarioOf: (plan: PlanDocument['base']) => string | undefined = () => undefined,
): CompiledPlan {
  const document = readDocument(file, locale)
  const result = compilePlan(
    planUnder(document, options.scenario ?? scenarioOf(document.base), locale),
    catalogue,
    factorsOf(options, locale),
  )
  if ('problems' in result) throw new CommandFailure(problemLines(file, result.problems, locale))
  return result.compiled
}

function planUnder(document: PlanDocument, scenario: string | undefined, locale: Locale) {
  if (scenario === undefined || scenario === 'base') return document.base
  const plan = document.scenarios.get(scenario)
  if (plan !== undefined) return plan
  const params = { scenario, known: [...document.scenarios.keys()].join(', ') }
  throw new CommandFailure([problemText({ code: 'UNKNOWN_SCENARIO', path: '', params }, locale)])
}

function factorsOf({ factors }: PlanOptions, locale: Locale): readonly FactorGroup[] | undefined {
  if (factors === undefined) return undefined
  if (factors === 'all') return FACTOR_GROUPS
  return factors.split(',').map((name) => {
    const group = FACTOR_GROUPS.find((known) => known === name.trim())
    if (group === undefined)
      throw new CommandFailure([
        translate(locale, 'cli.badFactors', { group: name, known: ['all', ...FACTOR_GROUPS].join(', ') }),
      ])
    return group
  })
}

/** The plan's own names of its strategies and workloads, for labels. */
export function namesOf(compiled: CompiledPlan): PlanNames {
  return {
    strategies: Object.fromEntries(compiled.strategies.map(({ key, label }) => [key, label])),
    workloads: Object.fromEntries(compiled.workloads.map(({ key, label }) => [key, label])),
  }
}

/** Runs a look-up by id; an unknown id fails in words, with the nearest known ones. */
export function orUnknownFigure<T>(lookUp: () => T, locale: Locale): T {
  try {
    return lookUp()
  } catch (error) {
    if (!(error instanceof UnknownFigureError)) throw error
    const params = { id: error.id, nearest: error.nearest.join(', ') }
    throw new CommandFailure([problemText({ code: 'UNKNOWN_FIGURE', path: '', params }, locale)])
  }
}
