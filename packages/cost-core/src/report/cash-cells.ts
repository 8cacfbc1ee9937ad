import { PRESENT, UNPRICED } from '../graph/absence.ts'
import { nodeAt } from '../graph/graph.ts'
import { monthOf } from '../graph/series.ts'
import type { Evaluation } from '../readings/evaluate.ts'
import { findNode, wholeValue } from '../readings/figure.ts'
import { fromBase } from '../units/unit.ts'
import { cumulativeParts } from './cumulative-parts.ts'
import { minorUnits } from './minor-units.ts'
import type { CostCell } from './report-amount.ts'
import type { LineCells } from './strategy-cells.ts'

/** One month's money of a strategy in both views, rounded: the counted cost lines, and what is paid. */
export interface MonthMoney {
  readonly accrual: readonly CostCell[]
  /** What is paid, and beside it each line that lacks a price and so is not in it. */
  readonly cash: readonly CostCell[]
}

/**
 * The months of a strategy, as cost and as cash.
 *
 * Where both are known in every month, only their difference is rounded, in a chain of its own, and cash is the cost
 * beside it: a month that pays what it costs shows the same cents twice, and the sum of all cash is that of the plan,
 * rounded. Otherwise cash has a chain of its own.
 */
export function cashCells(
  evaluation: Evaluation,
  strategy: string,
  lines: readonly LineCells[],
  decimals: number,
): readonly MonthMoney[] {
  const { graph } = evaluation
  const { index } = findNode(graph, `${strategy}.total.cash`)
  const paid = seriesOf(evaluation, index)
  const counted = lines.filter(({ isCounted }) => isCounted)
  const months = paid.map((value, month) => {
    const accrual = counted.flatMap((line) => line.months[month] ?? [])
    const lacking = accrual.filter((cell) => cell.code === UNPRICED || cell.isPartial === true)
    const code = codeOf(evaluation, index, month)
    // Nothing but what lacks a price: not nothing.
    const isNothing = code === PRESENT && value === 0 && lacking.length > 0
    return { accrual, lacking, value, code: isNothing ? UNPRICED : code }
  })
  const isWhole = months.every(
    ({ accrual, lacking, code }) =>
      code === PRESENT && lacking.length === 0 && accrual.every((cell) => cell.code === PRESENT),
  )
  const minors = isWhole
    ? besideCost(evaluation, strategy, months, decimals)
    : cumulativeParts(
        months.map(({ value, code }) => (code === PRESENT ? value : Number.NaN)),
        undefined,
        decimals,
      )
  return months.map(({ accrual, lacking, code }, month) => ({
    accrual,
    cash: [
      { line: 'cash', minor: minors[month], code },
      ...lacking.map(({ line }) => ({ line, minor: undefined, code: UNPRICED })),
    ],
  }))
}

/** Cash as the cost of the month and what is paid more, which alone is rounded. */
function besideCost(
  evaluation: Evaluation,
  strategy: string,
  months: readonly { readonly accrual: readonly CostCell[]; readonly value: number }[],
  decimals: number,
): readonly bigint[] {
  const { graph } = evaluation
  const whole = (measure: string) => {
    const { index, unit } = findNode(graph, `${strategy}.total.${measure}`)
    return minorUnits(fromBase(wholeValue(evaluation, index), unit), decimals)
  }
  const cost = seriesOf(evaluation, findNode(graph, `${strategy}.total.cost`).index)
  const more = cumulativeParts(
    months.map(({ value }, month) => value - (cost[month] ?? Number.NaN)),
    Number(whole('cash') - whole('cost')) / 10 ** decimals,
    decimals,
  )
  return months.map(({ accrual }, month) =>
    accrual.reduce((sum, { minor = 0n }) => sum + minor, more[month] ?? 0n),
  )
}

function seriesOf(evaluation: Evaluation, index: number): readonly number[] {
  const { graph, values } = evaluation
  const { unit } = nodeAt(graph, index)
  const series = values[index] ?? new Float64Array(0)
  return Array.from({ length: graph.months }, (_, month) => fromBase(monthOf(series, month), unit))
}

function codeOf({ codes }: Evaluation, index: number, month: number): number {
  const own = codes[index]
  return own?.[own.length === 1 ? 0 : month] ?? PRESENT
}
