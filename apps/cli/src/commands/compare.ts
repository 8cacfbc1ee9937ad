import {
  breakEvenId,
  breakEvenUtilisation,
  type CompiledPlan,
  DECISION_BASES,
  type Decision,
  type DecisionBasis,
  type DecisionVerdict,
  decisionOf,
  decisionVerdict,
  type FigureJson,
  type FlipPoints,
  figureJson,
  flipPoints,
  isDecisionUncertain,
  leverage,
  nearSteps,
  planIssues,
  returnFigure,
  simulateDecision,
} from '@kilotoken/cost-core'
import { LOCALES, type Locale, translate, verdictText } from '@kilotoken/messages'
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
import { type Compared, printComparison } from '../print-comparison.ts'
import { problemLines } from '../read-document.ts'

type CompareOptions = PlanOptions & { readonly strategies?: string; readonly basis?: string }

/** Enough for a p5 and a p95 of two digits within a second. */
const MOST_TRIALS = 2000

const BASES = Object.keys(DECISION_BASES).filter(isBasis)

/** `compare FILE`: which strategy costs least, on which basis, and what would change that. */
export function compareCommand(fallback: Locale): Command {
  return withPlanOptions(new Command('compare').description(translate(fallback, 'cli.compare')), fallback)
    .option('--strategies <keys>', translate(fallback, 'cli.optionStrategies'))
    .option('--basis <basis>', translate(fallback, 'cli.optionBasis', { bases: BASES.join(', ') }))
    .action((file: string, options: CompareOptions) => {
      const locale = localeOf(options, fallback)
      const basis = basisOf(options, locale)
      const compiled = compileFile(file, options, locale)
      const strategies = strategiesOf(compiled, options, locale)
      const compared = comparedPlan(
        orUnknownFigure(
          () => decisionOf(compiled, { strategies, ...(basis !== undefined && { basis }) }),
          locale,
        ),
      )
      if (options.json === true)
        process.stdout.write(`${JSON.stringify(comparisonJson(compared), undefined, 2)}\n`)
      else {
        printComparison(compared, locale)
        const issues = issuesOf(compared.decision)
        for (const line of issues.length === 0 ? [] : problemLines(file, issues, locale))
          process.stderr.write(`${line}\n`)
      }
    })
}

function isBasis(text: string): text is DecisionBasis {
  return Object.hasOwn(DECISION_BASES, text)
}

/** Undefined leaves it to the plan. */
function basisOf({ basis }: CompareOptions, locale: Locale): DecisionBasis | undefined {
  if (basis === undefined || isBasis(basis)) return basis
  throw new CommandFailure([translate(locale, 'cli.badBasis', { bases: BASES.join(', ') })])
}

function strategiesOf(
  compiled: CompiledPlan,
  { strategies }: CompareOptions,
  locale: Locale,
): readonly string[] {
  const known = compiled.strategies.map(({ key }) => key)
  const asked =
    strategies === undefined ? known : [...new Set(strategies.split(',').map((key) => key.trim()))]
  const unknown = asked.find((key) => !known.includes(key))
  if (unknown !== undefined)
    throw new CommandFailure([
      translate(locale, 'cli.badStrategy', { strategy: unknown, known: known.join(', ') }),
    ])
  if (asked.length < 2)
    throw new CommandFailure([translate(locale, 'cli.fewStrategies', { known: known.join(', ') })])
  return asked
}

function comparedPlan(decision: Decision): Compared {
  const { uncertainty } = decision.compiled.plan
  const verdict = isDecisionUncertain(decision)
    ? decisionVerdict(decision, drawn(decision, Math.min(uncertainty.trials, MOST_TRIALS), uncertainty.seed))
    : decisionVerdict(decision)
  return {
    decision,
    verdict,
    points: flipPoints(decision),
    returns: returnsOf(decision),
    steps: nearSteps(decision),
    breakEvens: breakEvenUtilisation(decision.compiled).filter(({ owned }) =>
      decision.strategies.some(({ key }) => key === owned),
    ),
    leverage: winnerLeverage(decision, verdict.winner),
  }
}

/** The internal rates of return against the base strategy; empty where that is not among those compared. */
function returnsOf({ compiled, strategies, today }: Decision): Compared['returns'] {
  const { baseStrategy } = compiled
  const others = strategies.filter(({ key }) => key !== baseStrategy)
  if (others.length === strategies.length) return new Map()
  return new Map(others.map(({ key }) => [key, returnFigure(compiled, today, key)]))
}

function winnerLeverage({ graph, strategies }: Decision, winner: string | null): Compared['leverage'] {
  const node = strategies.find(({ key }) => key === winner)?.node
  return node?.id === undefined ? undefined : leverage(graph, node.id)
}

function drawn(decision: Decision, trials: number, seed: number) {
  const work = simulateDecision(decision, { trials, seed })
  let step = work.next()
  while (step.done !== true) step = work.next()
  return step.value
}

function comparisonJson({ decision, verdict, points, returns }: Compared) {
  const { compiled } = decision
  const about = { strategies: namesOf(compiled).strategies, months: compiled.plan.horizon.months }
  const [en, zh] = LOCALES.map((locale) => verdictText(verdict, about, locale))
  return {
    figures: { ...figuresOf(decision), ...returnFigures(decision, returns) },
    verdict: { winner: verdict.winner, basis: verdict.basis, tooClose: verdict.tooClose, text: { en, zh } },
    flipPoints: points.flatMap((point) => flipsJson(point, cheapestOf(verdict))),
    issues: issuesOf(decision),
  }
}

interface FlipJson {
  readonly input: string
  readonly value: number | null
  readonly interval: readonly [number, number] | null
  readonly never: boolean
  readonly unit: string
  readonly from: string | null
  readonly to: string | null
}

/** Every flip of an input, the nearest first, or one entry that says there is none. */
function flipsJson({ input, flips }: FlipPoints, cheapest: string | null): readonly FlipJson[] {
  const { key, unit } = input
  if (flips.length === 0)
    return [
      { input: key, value: null, interval: null, never: true, unit: unit.text, from: cheapest, to: null },
    ]
  return flips.map(({ value, interval, from, to }) => ({
    input: key,
    value,
    interval,
    never: false,
    unit: unit.text,
    from,
    to,
  }))
}

/** The cheapest at the middle of every range, whether or not the verdict stands. */
function cheapestOf({ detail, winner }: DecisionVerdict): string | null {
  return 'cheapest' in detail ? detail.cheapest : winner
}

/** The totals and unit costs of every strategy that is compared. */
function figuresOf({ compiled, graph, strategies, today }: Decision): Readonly<Record<string, FigureJson>> {
  const figures: Record<string, FigureJson> = {}
  const differences = strategies.flatMap(({ key }) => [
    ...strategies.flatMap((other) => [
      `compare.${key}_less_${other.key}.`,
      `compare.${key}_to_${other.key}.`,
    ]),
    ...Object.keys(compiled.plan.options).map((rented) => breakEvenId(key, rented)),
  ])
  for (const [id, index] of graph.ids) {
    const key = strategies.find((strategy) => id.startsWith(`${strategy.key}.`))?.key
    const isDifference = key === undefined && differences.some((start) => id.startsWith(start))
    if (isDifference || (key !== undefined && isTotalOrUnitCost(id.slice(key.length + 1), compiled)))
      figures[id] = figureJson(today, index)
  }
  return figures
}

function returnFigures({ compiled }: Decision, returns: Compared['returns']) {
  return Object.fromEntries(
    [...returns].map(([key, figure]) => [`compare.${key}_less_${compiled.baseStrategy}.irr`, figure]),
  )
}

/** Of the strategy as a whole or of one of its workloads; an option of the same key has unit costs of its own. */
function isTotalOrUnitCost(rest: string, { workloads }: CompiledPlan): boolean {
  const own = workloads.find(({ key }) => rest.startsWith(`${key}.`))?.key
  if (own !== undefined) return /^(?:total\.|cost_per_)/u.test(rest.slice(own.length + 1))
  return rest === 'nodes' || rest.startsWith('total.')
}

function issuesOf({ compiled, today }: Decision) {
  return planIssues(compiled, today)
}
