import { decidedFigure } from '../decide/decided-figure.ts'
import { COST_LINES, type CostLine, LINE_GROUPS } from '../plan/factor-groups.ts'
import { type Evaluation, evaluate } from '../readings/evaluate.ts'
import { type FigureJson, figureJson, findNode } from '../readings/figure.ts'
import type { CompareColumn } from './compare-column.ts'
import { amountOf, type CostAmount, sumOfAmounts } from './cost-amount.ts'

/** One counted cost line of one workload, and what it costs in each month. A month without a number is null. */
export interface CostPart {
  readonly workload: string
  readonly line: CostLine
  readonly amount: CostAmount
  readonly monthly: readonly (number | null)[]
}

/**
 * What a column costs, at the middle of every range. Lines that are not counted are not in it. The total of servers that
 * are too few for their load is absent.
 */
export interface ColumnCosts {
  readonly column: CompareColumn
  readonly total: CostAmount
  readonly perMonth: CostAmount
  readonly parts: readonly CostPart[]
  /** A figure of the column by what follows its strategy in the id; undefined where there is no such figure. */
  readonly figure: (rest: string) => FigureJson | undefined
}

/** Reads the costs of a column; whole amounts are divided by `months`. */
function costsOf(column: CompareColumn, months: number, evaluation: Evaluation): ColumnCosts {
  const { compiled, strategy } = column
  const figure = (rest: string) => {
    const id = `${strategy}.${rest}`
    return compiled.graph.ids.has(id) ? figureJson(evaluation, findNode(compiled.graph, id).index) : undefined
  }
  const parts = compiled.workloads.flatMap(({ key: workload }) =>
    COST_LINES.filter((line) => compiled.factors.includes(LINE_GROUPS[line])).flatMap((line) => {
      const found = figure(`${workload}.${line}.cost`)
      if (found === undefined) return []
      return { workload, line, amount: amountOf(found, months), monthly: found.values ?? [] }
    }),
  )
  const total = figureJson(evaluation, decidedFigure(compiled.graph, strategy, 'total.cost').index)
  const whole = (per: number) => {
    const sum = sumOfAmounts(parts.map(({ amount }) => amount))
    return sum.kind === 'unpriced' ? sum : amountOf(total, per)
  }
  return { column, total: whole(months), perMonth: whole(compiled.plan.horizon.months), parts, figure }
}

/** The costs of every column. Columns of one compiled plan are worked out together. */
export function columnCosts(
  columns: readonly CompareColumn[],
  monthsOf: (column: CompareColumn) => number,
): readonly ColumnCosts[] {
  const evaluations = new Map<CompareColumn['compiled']['graph'], Evaluation>()
  return columns.map((column) => {
    const { graph } = column.compiled
    const evaluation = evaluations.get(graph) ?? evaluate(graph)
    evaluations.set(graph, evaluation)
    return costsOf(column, monthsOf(column), evaluation)
  })
}
