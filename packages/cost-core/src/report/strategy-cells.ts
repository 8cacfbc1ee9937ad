import { PRESENT, UNPRICED } from '../graph/absence.ts'
import { nodeAt } from '../graph/graph.ts'
import { monthOf } from '../graph/series.ts'
import type { CompiledPlan } from '../models/compile-plan.ts'
import { COST_LINES, type CostLine, type FactorGroup, LINE_GROUPS } from '../plan/factor-groups.ts'
import type { Evaluation } from '../readings/evaluate.ts'
import { findNode, wholeValue } from '../readings/figure.ts'
import { fromBase } from '../units/unit.ts'
import { cumulativeParts } from './cumulative-parts.ts'
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
 * The counted pieces are rounded in one chain: workload after workload, in it line after line, in it month after month.
 * So their sum is the strategy's own total, rounded, and a piece or a table's total differs from its own rounding by
 * less than a cent for each stretch of the chain it is made of. What does not count has a chain of its own, line after
 * line, because it is read by line.
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
  const chain = (links: typeof lines, total: number | undefined) => {
    const parts = cumulativeParts(
      links.flatMap(({ index }) => series(index)),
      total,
      decimals,
    )
    return links.map((line, at) => [line, parts.slice(at * months.length, (at + 1) * months.length)] as const)
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
    ...chain(
      lines.filter(({ isCounted }) => isCounted),
      wholeTotal(evaluation, strategy),
    ),
    ...chain(
      COST_LINES.flatMap((line) => lines.filter((other) => !other.isCounted && other.line === line)),
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
