import { nodeAt } from '../graph/graph.ts'
import type { Context, Label } from '../graph/label.ts'
import type { CompiledPlan } from '../models/compile-plan.ts'
import { planIssues } from '../models/plan-issues.ts'
import { FACTOR_GROUPS, type FactorGroup } from '../plan/factor-groups.ts'
import type { PlanProblem } from '../plan/plan-problem.ts'
import type { Scenario } from '../plan/plan-schema.ts'
import { median } from '../quantity/distribution.ts'
import { readQuantity } from '../quantity/read-quantity.ts'
import { evaluate } from '../readings/evaluate.ts'
import { type FigureJson, figureJson, findNode, wholeUnit } from '../readings/figure.ts'
import type { Simulation } from '../simulate/simulate.ts'
import { fromBase } from '../units/unit.ts'
import { type CostBreakdown, costBreakdown } from './cost-breakdown.ts'
import { type StageTable, stageTable } from './stage-table.ts'

/** A figure with what it takes to show it. `range` is there only after a simulation, and only where something varies. */
export interface ViewFigure extends FigureJson {
  readonly label: Label
  readonly context: Context
  readonly range?: { readonly p5: number; readonly p50: number; readonly p95: number; readonly mean: number }
}

/** A figure someone published, and by how much the plan's own differs from it (0.01 is one per cent above). */
export interface PublishedComparison {
  readonly value: number
  readonly unit: string
  readonly source: string
  readonly url?: string
  readonly date: string
  readonly deviation: number | null
}

/**
 * Everything an estimate page shows of one scenario. The page, the command line and the reports read the same object,
 * so they cannot disagree.
 */
export interface EstimateView {
  readonly factors: readonly {
    readonly group: FactorGroup
    readonly isCounted: boolean
    readonly hasLines: boolean
  }[]
  readonly strategies: readonly { readonly key: string; readonly label: Label }[]
  readonly workloads: readonly { readonly key: string; readonly kind: string; readonly label: Label }[]
  readonly baseStrategy: string
  readonly figures: Readonly<Record<string, ViewFigure>>
  readonly headlines: readonly { readonly id: string; readonly published?: PublishedComparison }[]
  readonly card?: string
  readonly table: StageTable
  /** The counted money by stage and line, and what it shows. */
  readonly breakdown: CostBreakdown
  /** What is odd about the plan: warnings, each with its path. */
  readonly issues: readonly PlanProblem[]
  /** How likely each other strategy is to cost less than the base one; only after a simulation of the difference. */
  readonly cheaper: readonly { readonly strategy: string; readonly probability: number }[]
}

/** Builds the view. `scenario` is the scenario the plan was compiled under, for its headlines and published figures. */
export function estimateView(
  compiled: CompiledPlan,
  scenario: Scenario | undefined,
  simulation?: Simulation,
): EstimateView {
  const evaluation = evaluate(compiled.graph)
  const table = stageTable(compiled)
  const figures: Record<string, ViewFigure> = {}
  for (const [id, index] of compiled.graph.ids) {
    const node = nodeAt(compiled.graph, index)
    const range = simulation?.ranges.get(id)
    figures[id] = {
      ...figureJson(evaluation, index),
      label: node.label ?? { key: '' },
      context: node.context,
      ...(range !== undefined &&
        range.p5 < range.p95 && {
          range: { p5: range.p5, p50: range.p50, p95: range.p95, mean: range.mean },
        }),
    }
  }
  return {
    factors: FACTOR_GROUPS.map((group) => ({
      group,
      isCounted: compiled.factors.includes(group),
      hasLines: table.rows.some((row) => row.group === group),
    })),
    strategies: compiled.strategies,
    workloads: compiled.workloads,
    baseStrategy: compiled.baseStrategy,
    figures,
    headlines: (scenario?.headlines ?? []).map((id) => {
      const published = publishedComparison(compiled, scenario, id, figures[id]?.value ?? null)
      return { id, ...(published !== undefined && { published }) }
    }),
    ...(scenario?.card !== undefined && { card: scenario.card }),
    table,
    breakdown: costBreakdown(compiled, table, figures),
    issues: planIssues(compiled, evaluation),
    cheaper: cheaperStrategies(compiled, figures, simulation),
  }
}

function publishedComparison(
  compiled: CompiledPlan,
  scenario: Scenario | undefined,
  id: string,
  own: number | null,
): PublishedComparison | undefined {
  const published = scenario?.published?.[id]
  if (published === undefined) return undefined
  const unit = wholeUnit(findNode(compiled.graph, id))
  const read = readQuantity(published.value, { unit, domain: 'real' })
  if ('error' in read) return undefined
  const value = fromBase(median(read.quantity.distribution), unit)
  return {
    value,
    unit: unit.text,
    source: published.source,
    date: published.date,
    ...(published.url !== undefined && { url: published.url }),
    deviation: own === null ? null : own / value - 1,
  }
}

/** The id of the difference between a strategy and the base one. */
export function differenceId(compiled: CompiledPlan, strategy: string): string {
  return `compare.${strategy}_less_${compiled.baseStrategy}.cost`
}

/** Of a strategy without a whole total there is nothing to say. */
function cheaperStrategies(
  compiled: CompiledPlan,
  figures: EstimateView['figures'],
  simulation: Simulation | undefined,
): EstimateView['cheaper'] {
  return compiled.strategies.flatMap(({ key }) => {
    const id = differenceId(compiled, key)
    const range = simulation?.ranges.get(id)
    const { value, incomplete } = figures[id] ?? { value: null }
    return range === undefined || value === null || incomplete !== undefined
      ? []
      : [{ strategy: key, probability: range.belowZeroShare }]
  })
}
