import {
  type CompiledPlan,
  differenceId,
  evaluate,
  type FigureRange,
  findNode,
  planIssues,
  type Simulation,
  simulate,
  statedCorrelations,
  uncertainLeaves,
} from '@kilotoken/cost-core'
import { figureText, type Locale, labelText, translate } from '@kilotoken/messages'
import { Command } from 'commander'
import { compileFile, localeOf, type PlanOptions, withPlanOptions } from '../plan-options.ts'
import { printTable } from '../print-table.ts'
import { wholeNumber } from '../whole-number.ts'

type SimulateOptions = PlanOptions & { readonly trials?: string; readonly seed?: string }

const MOST_TRIALS = 10_000_000

/** `simulate FILE`: percentiles of every figure that varies, and how often each strategy is the cheaper one. */
export function simulateCommand(fallback: Locale): Command {
  return withPlanOptions(new Command('simulate').description(translate(fallback, 'cli.simulate')), fallback)
    .option('--trials <count>', translate(fallback, 'cli.optionTrials'))
    .option('--seed <number>', translate(fallback, 'cli.optionSeed'))
    .action((file: string, options: SimulateOptions) => {
      const locale = localeOf(options, fallback)
      const compiled = compileFile(file, options, locale)
      const { uncertainty } = compiled.plan
      const trials = wholeNumber(
        '--trials',
        options.trials,
        { from: 1, to: MOST_TRIALS, otherwise: uncertainty.trials },
        locale,
      )
      const seed = wholeNumber(
        '--seed',
        options.seed,
        { from: 0, to: Number.MAX_SAFE_INTEGER, otherwise: uncertainty.seed },
        locale,
      )
      const simulation = simulate(compiled.graph, figuresOf(compiled), { trials, seed })
      if (options.json === true)
        process.stdout.write(`${JSON.stringify(toJson(compiled, simulation), undefined, 2)}\n`)
      else print(compiled, simulation, locale)
    })
}

/** Money and unit costs of every strategy, and the differences between them. */
function figuresOf(compiled: CompiledPlan): readonly string[] {
  return [...compiled.graph.ids.keys()].filter((id) => {
    const node = findNode(compiled.graph, id)
    return node.role === 'formula' && (id.startsWith('compare.') || node.context.strategy !== undefined)
  })
}

function toJson(compiled: CompiledPlan, { trials, seed, ranges }: Simulation) {
  const missing = missingIn(compiled)
  return {
    trials,
    seed,
    figures: Object.fromEntries(
      [...ranges].map(([id, { p5, p50, p95, mean, unit, absentShare }]) => [
        id,
        {
          p5: finite(p5),
          p50: finite(p50),
          p95: finite(p95),
          mean: finite(mean),
          unit,
          absent_share: absentShare,
          ...(missing(id).length > 0 && { incomplete: missing(id) }),
        },
      ]),
    ),
    cheaper: cheaper(compiled, ranges),
    correlations: statedCorrelations(compiled.graph).map(({ one, other, rho, spearman }) => ({
      inputs: [one, other],
      rho,
      spearman,
    })),
    issues: planIssues(compiled, evaluate(compiled.graph)),
  }
}

/** The figures without a price that a figure leaves out. */
function missingIn(compiled: CompiledPlan): (id: string) => readonly string[] {
  const { graph, incomplete } = evaluate(compiled.graph)
  return (id) => [...(incomplete[findNode(graph, id).index] ?? [])]
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

type CheaperShare = { readonly strategy: string; readonly than: string } & (
  | { readonly probability: number }
  | { readonly probability: null; readonly incomplete: readonly string[] }
)

/** How often each strategy costs less than the base one; null where either total leaves something out. */
function cheaper(compiled: CompiledPlan, ranges: ReadonlyMap<string, FigureRange>): readonly CheaperShare[] {
  const missing = missingIn(compiled)
  return compiled.strategies.flatMap(({ key }): readonly CheaperShare[] => {
    const id = differenceId(compiled, key)
    const range = ranges.get(id)
    if (range === undefined) return []
    const pair = { strategy: key, than: compiled.baseStrategy }
    const incomplete = missing(id)
    return incomplete.length === 0
      ? [{ ...pair, probability: range.belowZeroShare }]
      : [{ ...pair, probability: null, incomplete }]
  })
}

function print(compiled: CompiledPlan, { trials, seed, ranges }: Simulation, locale: Locale): void {
  const out = (line: string) => process.stdout.write(`${line}\n`)
  out(translate(locale, 'cli.run', { trials, seed: String(seed) }))
  for (const { one, other, rho, spearman } of statedCorrelations(compiled.graph)) {
    const [score, rank] = [rho, spearman].map((value) => figureText(value, '', locale).value)
    out(translate(locale, 'cli.correlation', { one, other, rho: score ?? '', spearman: rank ?? '' }))
  }
  if (uncertainLeaves(compiled.graph).length === 0) out(translate(locale, 'cli.certain'))
  const missing = missingIn(compiled)
  const rows = [...ranges]
    .filter(([, range]) => range.p5 < range.p95)
    .map(([id, range]) => [
      ...rangeRow(id, range, locale),
      missing(id).length > 0 ? translate(locale, 'cli.incompleteHere') : '',
    ])
  const mean = translate(locale, 'cli.meanHead')
  const head = [
    translate(locale, 'cli.figureHead'),
    'p5',
    'p50',
    'p95',
    mean,
    translate(locale, 'cli.unitHead'),
    '',
  ]
  if (rows.length > 0) printTable(head, rows, [1, 2, 3, 4])
  const nameOf = (key: string) =>
    labelText(
      compiled.strategies.find((strategy) => strategy.key === key)?.label ?? { en: key, zh: key },
      locale,
    )
  for (const one of cheaper(compiled, ranges)) {
    const { strategy, than } = one
    if (one.probability === null) {
      const pair = { strategy: nameOf(strategy), base: nameOf(than) }
      const ids = one.incomplete.join(translate(locale, 'app.figure.listSeparator'))
      out(translate(locale, 'cli.notCompared', { ...pair, ids }))
      continue
    }
    const share = figureText(one.probability * 100, '', locale).value
    out(
      translate(locale, 'cli.cheaper', {
        strategy: nameOf(strategy),
        base: nameOf(than),
        share: `${share}%`,
      }),
    )
  }
}

function rangeRow(id: string, range: FigureRange, locale: Locale): readonly string[] {
  const values = [range.p5, range.p50, range.p95, range.mean].map((value) =>
    figureText(value, range.unit, locale),
  )
  return [id, ...values.map(({ value }) => value), values[0]?.unit ?? '']
}
