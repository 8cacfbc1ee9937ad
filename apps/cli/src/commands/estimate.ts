import { evaluate, type FigureJson, figureJson, planIssues } from '@kilotoken/cost-core'
import { figureText, type Locale, labelText, translate } from '@kilotoken/messages'
import { Command } from 'commander'
import { compileFile, localeOf, type PlanOptions, withPlanOptions } from '../plan-options.ts'
import { printTable } from '../print-table.ts'
import { problemLines } from '../read-document.ts'

/** `estimate FILE`: every figure of a plan, as a table or as JSON. */
export function estimateCommand(fallback: Locale): Command {
  return withPlanOptions(
    new Command('estimate').description(translate(fallback, 'cli.estimate')),
    fallback,
  ).action((file: string, options: PlanOptions) => {
    const locale = localeOf(options, fallback)
    const compiled = compileFile(file, options, locale)
    const evaluation = evaluate(compiled.graph)
    const figures: Record<string, FigureJson> = {}
    for (const [id, index] of compiled.graph.ids) figures[id] = figureJson(evaluation, index)
    const issues = planIssues(compiled, evaluation)
    if (options.json === true) process.stdout.write(`${JSON.stringify({ figures, issues }, undefined, 2)}\n`)
    else {
      const rows = Object.entries(figures).map((entry) => rowOf(entry, locale))
      printTable(headOf(locale), rows, [1])
      for (const line of issues.length === 0 ? [] : problemLines(file, issues, locale))
        process.stderr.write(`${line}\n`)
    }
  })
}

function headOf(locale: Locale): readonly string[] {
  return ['figureHead', 'valueHead', 'unitHead', 'knownHead'].map((key) => translate(locale, `cli.${key}`))
}

function rowOf([id, figure]: readonly [string, FigureJson], locale: Locale): readonly string[] {
  const { value, unit } = figureText(figure.value, figure.unit, locale)
  const absent = figure.absent && labelText({ key: `absent.${figure.absent.kind}` }, locale)
  const known = figure.evidence === null ? '' : labelText({ key: `evidence.${figure.evidence}` }, locale)
  return [id, absent ?? value, unit, known]
}
