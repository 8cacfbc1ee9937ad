import {
  type CompiledPlan,
  type Explanation,
  evaluate,
  explain,
  type FigureJson,
  monthAfter,
  monthsBetween,
  type PlanProblem,
  planIssues,
} from '@kilotoken/cost-core'
import { explanationText, type Locale, translate } from '@kilotoken/messages'
import { Command } from 'commander'
import { CommandFailure } from '../command-failure.ts'
import {
  compileFile,
  localeOf,
  namesOf,
  orUnknownFigure,
  type PlanOptions,
  withPlanOptions,
} from '../plan-options.ts'
import { reasonsText } from '../reasons-text.ts'
import { wholeNumber } from '../whole-number.ts'

type ExplainOptions = PlanOptions & { readonly depth?: string; readonly month?: string }

const DEEPEST = 40

/** `explain FILE ID`: the tree of formulas and figures below one figure, down to the sources. */
export function explainCommand(fallback: Locale): Command {
  return withPlanOptions(new Command('explain').description(translate(fallback, 'cli.explain')), fallback)
    .argument('<id>', translate(fallback, 'cli.id'))
    .option('--depth <levels>', translate(fallback, 'cli.optionDepth'))
    .option('--month <month>', translate(fallback, 'cli.optionMonth'))
    .action((file: string, id: string, options: ExplainOptions) => {
      const locale = localeOf(options, fallback)
      const compiled = compileFile(file, options, locale)
      const depth = wholeNumber(
        '--depth',
        options.depth,
        { from: 0, to: DEEPEST, otherwise: DEEPEST },
        locale,
      )
      const month = options.month === undefined ? {} : { month: monthOf(options.month, compiled, locale) }
      const evaluation = evaluate(compiled.graph)
      const explanation = orUnknownFigure(
        () => explain(evaluation, id, { depth, start: compiled.plan.horizon.start, ...month }),
        locale,
      )
      const output =
        options.json === true
          ? explanationJson(explanation, planIssues(compiled, evaluation))
          : explanationText(explanation, locale, namesOf(compiled))
      process.stdout.write(`${output}\n`)
      const reasons = reasonsText(compiled, evaluation, explanation.figure, locale)
      if (reasons !== '' && options.json !== true) process.stdout.write(`${reasons}\n`)
    })
}

/** Every figure of the tree by its id, and the tree itself. */
function explanationJson(explanation: Explanation, issues: readonly PlanProblem[]): string {
  return JSON.stringify({ figures: figuresIn(explanation), issues, ...explanation }, undefined, 2)
}

function figuresIn({ id, figure, inputs }: Explanation): Readonly<Record<string, FigureJson>> {
  const below = inputs.flatMap(({ explanation }) =>
    explanation === undefined ? [] : [figuresIn(explanation)],
  )
  return Object.assign({ [id]: figure }, ...below)
}

/** A civil month of the plan, or its number, 0 being the first; as its number. */
function monthOf(text: string, { plan }: CompiledPlan, locale: Locale): number {
  const { start, months } = plan.horizon
  const civil = /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(text)
  const month = civil ? monthsBetween(start, text) : /^\d+$/u.test(text) ? Number(text) : Number.NaN
  if (month >= 0 && month < months) return month
  const last = monthAfter(start, months - 1)
  throw new CommandFailure([
    translate(locale, 'cli.badMonth', { text, first: start, last, number: String(months - 1) }),
  ])
}
