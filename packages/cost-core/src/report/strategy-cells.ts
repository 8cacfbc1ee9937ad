import { PRESENT, UNPRICED } from '../graph/absence.ts'
import { nodeAt } from '../graph/graph.ts'
import { monthOf } from '../graph/series.ts'
import type { CompiledPlan } from '../models/compile-plan.ts'
import { COST_LINES, type CostLine, type FactorGroup, LINE_GROUPS } from '../plan/factor-groups.ts'
import type { Evaluation } from '../readings/evaluate.ts'
import { findNode, wholeValue } from '../readings/figure.ts'
import { fromBase } from '../units/unit.ts'
import { apportioned } from './apportioned.ts'
import { cumulativeParts } from './cumulative-parts.ts'
import { minorUnits } from './minor-units.ts'
import type { CostCell } from './report-amount.ts'

/** A cost line of a workload in every month, rounded. */
export interface LineCells {
  readonly workload: string
  readonly line: CostLine
  readonly group: FactorGroup
  readonly isCounted: boolean
  readonly months: readonly CostCell[]
}

/**
 * The money of one strategy in its smallest pieces, each rounded once; every table of a report is sums of these.
 *
 * From the whole to its parts (`apportioned`): the lines add up to the strategy's own total, rounded, and each is its own
 * rounding wherever these add up, else less than a cent off; a line's workloads add up to it likewise; the months of a
 * workload's line are rounded one after another (`cumulativeParts`), and the last takes what its total was moved by. Lines
 * that do not count are each their own rounding.
 */
export function strategyCells(
  { graph, workloads, factors }: CompiledPlan,
  evaluation: Evaluation,
  strategy: string,
  decimals: number,
): readonly LineCells[] {
  const lines = workloads.flatMap(({ key: workload }) =>
    COST_LINES.flatMap((line) => {
      const index = graph.ids.get(`${strategy}.${workload}.${line}.cost`)
      if (index === undefined) return []
      const group = LINE_GROUPS[line]
      return [{ index, workload, line, group, isCounted: factors.includes(group) }]
    }),
  )
  const months = Array.from({ length: graph.months }, (_, month) => month)
  const series = (index: number) => {
    const { unit } = nodeAt(graph, index)
    const values = evaluation.values[index] ?? new Float64Array(0)
    return months.map((month) => fromBase(monthOf(values, month), unit))
  }
  const sumOf = (links: typeof lines) =>
    links
      .flatMap(({ index }) => series(index))
      .filter(Number.isFinite)
      .reduce((sum, value) => sum + value, 0)
  /** Lines to their totals, a line's workloads to its total, a workload's months to its total. */
  const roundedTo = (links: typeof lines, total: number | undefined) => {
    const byLine = COST_LINES.map((line) => links.filter((other) => other.line === line))
    const sums = byLine.map(sumOf)
    const totals =
      total === undefined
        ? sums.map((sum) => minorUnits(sum, decimals))
        : apportioned(sums, minorUnits(total, decimals), decimals)
    return byLine.flatMap((own, at) => {
      const parts = apportioned(
        own.map((line) => sumOf([line])),
        totals[at] ?? 0n,
        decimals,
      )
      return own.map((line, place) => {
        const whole = Number(parts[place] ?? 0n) / 10 ** decimals
        return [line, cumulativeParts(series(line.index), whole, decimals)] as const
      })
    })
  }
  // Of several costs of one line some may lack a price: the line is then their sum without these, or nothing known.
  const codes = (index: number) => {
    const own = evaluation.codes[index]
    const values = series(index)
    return months.map((month) => {
      const code = own?.[own.length === 1 ? 0 : month] ?? PRESENT
      const isNothing = evaluation.incomplete[index] !== undefined && values[month] === 0
      return code === PRESENT && isNothing ? UNPRICED : code
    })
  }
  const rounded = new Map([
    ...roundedTo(
      lines.filter(({ isCounted }) => isCounted),
      wholeTotal(evaluation, strategy),
    ),
    ...roundedTo(
      lines.filter(({ isCounted }) => !isCounted),
      undefined,
    ),
  ])
  return lines.map((line) => {
    const { index, ...about } = line
    const own = codes(index)
    return {
      ...about,
      months: months.map((month) => ({
        line: `${line.workload}.${line.line}`,
        minor: own[month] === UNPRICED ? undefined : rounded.get(line)?.[month],
        code: own[month] ?? PRESENT,
        ...(evaluation.incomplete[index] !== undefined && { isPartial: true }),
      })),
    }
  })
}

function wholeTotal(evaluation: Evaluation, strategy: string): number | undefined {
  const node = findNode(evaluation.graph, `${strategy}.total.cost`)
  const whole = fromBase(wholeValue(evaluation, node.index), node.unit)
  return Number.isFinite(whole) ? whole : undefined
}
