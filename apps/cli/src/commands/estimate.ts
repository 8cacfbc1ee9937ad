import { evaluate, type FigureJson, figureJson, periodTables, planIssues } from '@kilotoken/cost-core'
import { figureText, type Locale, labelText, translate } from '@kilotoken/messages'
import { Command } from 'commander'
import { CommandFailure } from '../command-failure.ts'
import { compileFile, localeOf, type PlanOptions, withPlanOptions } from '../plan-options.ts'
import { printPeriods } from '../print-periods.ts'
import { printTable } from '../print-table.ts'
import { problemLines } from '../read-document.ts'
import { reasonsText } from '../reasons-text.ts'

type EstimateOptions = PlanOptions & {
  readonly only?: string
  readonly years?: boolean
  readonly months?: boolean
}

/**
 * `estimate FILE`: every figure of a plan, or those that fit a pattern, as a table or as JSON; with `--years` or `--months`
 * its cost and cash by fiscal year or by month, in place of the figures unless some are asked for.
 */
export function estimateCommand(fallback: Locale): Command {
  return withPlanOptions(new Command('estimate').description(translate(fallback, 'cli.estimate')), fallback)
    .option('--only <pattern>', translate(fallback, 'cli.optionOnly'))
    .option('--years', translate(fallback, 'cli.optionYears'))
    .option('--months', translate(fallback, 'cli.optionMonths'))
    .action((file: string, options: EstimateOptions) => {
      const locale = localeOf(options, fallback)
      const compiled = compileFile(file, options, locale)
      const evaluation = evaluate(compiled.graph)
      const figures: Record<string, FigureJson> = {}
      const fits = fitting(options.only)
      for (const [id, index] of compiled.graph.ids) if (fits(id)) figures[id] = figureJson(evaluation, index)
      if (options.only !== undefined && Object.keys(figures).length === 0)
        throw new CommandFailure([translate(locale, 'cli.noFigures', { pattern: options.only })])
      const issues = planIssues(compiled, evaluation)
      const hasPeriods = options.years === true || options.months === true
      if (options.json === true) {
        const periods = hasPeriods ? { periods: periodTables(compiled) } : {}
        process.stdout.write(`${JSON.stringify({ figures, issues, ...periods }, undefined, 2)}\n`)
      } else {
        if (!hasPeriods || options.only !== undefined)
          printTable(
            headOf(locale),
            Object.entries(figures).map(([id, figure]) =>
              rowOf(id, figure, reasonsText(compiled, evaluation, figure, locale), locale),
            ),
            [1],
          )
        if (hasPeriods) printPeriods(compiled, options, locale)
        for (const line of issues.length === 0 ? [] : problemLines(file, issues, locale))
          process.stderr.write(`${line}\n`)
      }
    })
}

/** `*` stands for any part of an id, nothing included; without a pattern every id fits. */
function fitting(pattern = '*'): (id: string) => boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
  const whole = new RegExp(`^${parts.join('.*')}$`, 'u')
  return (id) => whole.test(id)
}

function headOf(locale: Locale): readonly string[] {
  return ['figureHead', 'valueHead', 'unitHead', 'knownHead'].map((key) => translate(locale, `cli.${key}`))
}

function rowOf(id: string, figure: FigureJson, reasons: string, locale: Locale): readonly string[] {
  const { value, unit } = figureText(figure.value, figure.unit, locale)
  const absent = figure.absent && labelText({ key: `absent.${figure.absent.kind}` }, locale)
  const known = figure.evidence === null ? '' : labelText({ key: `evidence.${figure.evidence}` }, locale)
  const said = [known, reasons, figure.incomplete && translate(locale, 'cli.incompleteHere')].filter(
    (part) => part,
  )
  return [id, absent ?? value, unit, said.join(translate(locale, 'app.figure.listSeparator'))]
}
