import { type BudgetCheck, budgetCheck, type CompiledPlan, readBudget } from '@kilotoken/cost-core'
import { figureLine, type Locale, labelText, problemText, translate } from '@kilotoken/messages'
import { Command } from 'commander'
import { CommandFailure } from '../command-failure.ts'
import { compileFile, localeOf, type PlanOptions, withScenarioOptions } from '../plan-options.ts'

type CheckOptions = PlanOptions & { readonly budget?: string; readonly strategy?: string }

const ABOVE_BUDGET = 1

/**
 * `check FILE --budget AMOUNT`: one sentence on whether a strategy keeps to a budget, for scripts to stop at.
 *
 * Ends with 0 at or under the budget, with 1 above it, and with 2 where that cannot be said.
 */
export function checkCommand(fallback: Locale): Command {
  return withScenarioOptions(new Command('check').description(translate(fallback, 'cli.check')), fallback)
    .option('--budget <amount>', translate(fallback, 'cli.optionBudget'))
    .option('--strategy <key>', translate(fallback, 'cli.optionStrategy'))
    .action((file: string, options: CheckOptions) => {
      const locale = localeOf(options, fallback)
      const compiled = compileFile(file, options, locale)
      const strategy = strategyOf(compiled, options, locale)
      const result = budgetCheck(compiled, strategy.key, budgetOf(compiled, options, locale))
      const sentence = sentenceOf(result, labelText(strategy.label, locale), compiled, locale)
      if ('ids' in result) throw new CommandFailure([sentence])
      process.stdout.write(`${sentence}\n`)
      if (result.kind === 'above') process.exitCode = ABOVE_BUDGET
    })
}

function strategyOf({ strategies, baseStrategy }: CompiledPlan, options: CheckOptions, locale: Locale) {
  const asked = options.strategy ?? baseStrategy
  const strategy = strategies.find(({ key }) => key === asked)
  if (strategy !== undefined) return strategy
  const known = strategies.map(({ key }) => key).join(', ')
  throw new CommandFailure([translate(locale, 'cli.badStrategy', { strategy: asked, known })])
}

function budgetOf(compiled: CompiledPlan, { budget: text }: CheckOptions, locale: Locale): number {
  if (text === undefined) throw new CommandFailure([translate(locale, 'cli.noBudget')])
  const read = readBudget(compiled, text)
  if ('budget' in read) return read.budget
  if ('isRange' in read) throw new CommandFailure([translate(locale, 'cli.budgetRange', { text })])
  const { code, params } = read.error
  const problem = problemText({ code, path: '', params: { text, ...params } }, locale)
  throw new CommandFailure([translate(locale, 'cli.badBudget', { text, problem })])
}

function sentenceOf(result: BudgetCheck, strategy: string, { plan }: CompiledPlan, locale: Locale): string {
  if ('ids' in result) {
    const ids = result.ids.join(translate(locale, 'app.figure.listSeparator'))
    return translate(locale, `cli.${result.kind}Total`, { strategy, ids })
  }
  const text = (value: number) => figureLine(value, result.unit, locale)
  return translate(locale, `cli.${result.kind}Budget`, {
    strategy,
    total: text(result.total),
    budget: text(result.budget),
    difference: text(result.difference),
    months: plan.horizon.months,
  })
}
