import {
  type BudgetBasis,
  type BudgetCheck,
  type BudgetLimits,
  budgetCheck,
  type CompiledPlan,
  evaluate,
  figureJson,
  findNode,
  planIssues,
  planLimits,
  readBudget,
} from '@kilotoken/cost-core'
import { type Locale, labelText, problemText, translate } from '@kilotoken/messages'
import { Command } from 'commander'
import { budgetSentences } from '../budget-sentences.ts'
import { CommandFailure } from '../command-failure.ts'
import { compileFile, localeOf, type PlanOptions, withPlanOptions } from '../plan-options.ts'

type CheckOptions = PlanOptions & { readonly budget?: string; readonly strategy?: string }

const ABOVE_BUDGET = 1

/** Enough for a percentile of two digits within a second. */
const MOST_TRIALS = 2000

/**
 * `check FILE`: whether a strategy keeps to the plan's own limits, or to `--budget AMOUNT`, for scripts to stop at.
 *
 * Ends with 0 within every limit, with 1 above any of them, and with 2 where that cannot be said.
 */
export function checkCommand(fallback: Locale): Command {
  return withPlanOptions(new Command('check').description(translate(fallback, 'cli.check')), fallback)
    .option('--budget <amount>', translate(fallback, 'cli.optionBudget'))
    .option('--strategy <key>', translate(fallback, 'cli.optionStrategy'))
    .action((file: string, options: CheckOptions) => {
      const locale = localeOf(options, fallback)
      const compiled = compileFile(file, options, locale, ({ budget }) =>
        options.budget === undefined ? budget?.follows.scenario : undefined,
      )
      const strategy = strategyOf(compiled, options, locale)
      const basis = basisOf(compiled, options)
      const result = budgetCheck(compiled, strategy.key, limitsOf(compiled, options, locale), basis)
      const about = { strategy: labelText(strategy.label, locale), months: compiled.plan.horizon.months }
      const sentences = budgetSentences(result, about, followsOf(compiled, options), locale)
      if (options.json === true) process.stdout.write(`${checkJson(compiled, strategy.key, result)}\n`)
      if ('ids' in result) throw new CommandFailure(sentences)
      if (options.json !== true) process.stdout.write(`${sentences.join('\n')}\n`)
      if (result.kind === 'above') process.exitCode = ABOVE_BUDGET
    })
}

/** What the plan's budget follows; a budget given by hand follows nothing. */
function followsOf({ plan }: CompiledPlan, { budget }: CheckOptions) {
  return budget === undefined ? (plan.budget?.follows ?? {}) : {}
}

function strategyOf(compiled: CompiledPlan, options: CheckOptions, locale: Locale) {
  const { strategies, baseStrategy } = compiled
  const asked = options.strategy ?? followsOf(compiled, options).strategy ?? baseStrategy
  const strategy = strategies.find(({ key }) => key === asked)
  if (strategy !== undefined) return strategy
  const known = strategies.map(({ key }) => key).join(', ')
  throw new CommandFailure([translate(locale, 'cli.badStrategy', { strategy: asked, known })])
}

function basisOf(compiled: CompiledPlan, options: CheckOptions): BudgetBasis {
  const { trials, seed } = compiled.plan.uncertainty
  const { percentile, reserve_to: reserveTo } = followsOf(compiled, options)
  const share = (name: string) => Number(name.slice(1)) / 100
  return {
    run: { trials: Math.min(trials, MOST_TRIALS), seed },
    ...(percentile !== undefined && { percentile: share(percentile) }),
    ...(reserveTo !== undefined && { reserveTo: share(reserveTo) }),
  }
}

function limitsOf(compiled: CompiledPlan, { budget: text }: CheckOptions, locale: Locale): BudgetLimits {
  if (text === undefined) {
    const limits = planLimits(compiled.plan)
    if (limits.total !== undefined || limits.perMonth !== undefined) return limits
    throw new CommandFailure([translate(locale, 'cli.noBudget')])
  }
  const read = readBudget(compiled, text)
  if ('budget' in read) return { total: read.budget }
  if ('isRange' in read) throw new CommandFailure([translate(locale, 'cli.budgetRange', { text })])
  const { code, params } = read.error
  const problem = problemText({ code, path: '', params: { text, ...params } }, locale)
  throw new CommandFailure([translate(locale, 'cli.badBudget', { text, problem })])
}

/** The figure that is held against the limits, and what came of it. */
function checkJson(compiled: CompiledPlan, strategy: string, check: BudgetCheck): string {
  const evaluation = evaluate(compiled.graph)
  const id = `${strategy}.total.cost`
  const figures = { [id]: figureJson(evaluation, findNode(compiled.graph, id).index) }
  const issues = planIssues(compiled, evaluation)
  return JSON.stringify({ figures, check, issues }, undefined, 2)
}
