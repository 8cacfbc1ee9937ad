import { evaluate, explain } from '@kilotoken/cost-core'
import { explanationText, type Locale, translate } from '@kilotoken/messages'
import { Command } from 'commander'
import {
  compileFile,
  localeOf,
  namesOf,
  orUnknownFigure,
  type PlanOptions,
  withPlanOptions,
} from '../plan-options.ts'
import { wholeNumber } from '../whole-number.ts'

type ExplainOptions = PlanOptions & { readonly depth?: string; readonly month?: string }

const DEEPEST = 40

/** `explain FILE ID`: the tree of formulas and figures below one figure, down to the sources. */
export function explainCommand(fallback: Locale): Command {
  return withPlanOptions(new Command('explain').description(translate(fallback, 'cli.explain')), fallback)
    .argument('<id>', translate(fallback, 'cli.id'))
    .option('--depth <levels>', translate(fallback, 'cli.optionDepth'))
    .option('--month <index>', translate(fallback, 'cli.optionMonth'))
    .action((file: string, id: string, options: ExplainOptions) => {
      const locale = localeOf(options, fallback)
      const compiled = compileFile(file, options, locale)
      const depth = wholeNumber(
        '--depth',
        options.depth,
        { from: 0, to: DEEPEST, otherwise: DEEPEST },
        locale,
      )
      const lastMonth = compiled.graph.months - 1
      const month = wholeNumber(
        '--month',
        options.month,
        { from: 0, to: lastMonth, otherwise: undefined },
        locale,
      )
      const explanation = orUnknownFigure(
        () => explain(evaluate(compiled.graph), id, { depth, ...(month !== undefined && { month }) }),
        locale,
      )
      const output =
        options.json === true
          ? JSON.stringify(explanation, undefined, 2)
          : explanationText(explanation, locale, namesOf(compiled))
      process.stdout.write(`${output}\n`)
    })
}
