import type { FigureJson } from '../readings/figure.ts'
import type { ColumnCosts } from './column-costs.ts'
import { type ComparisonRow, comparisonRow } from './comparison-row.ts'
import { amountOf, type CostAmount } from './cost-amount.ts'

/** What strategies are held against each other by besides their cost, in the order in which it is read. */
export const FIGURE_ROWS = [
  'total.npv',
  'total.npv_after_tax',
  'total.cash',
  'total.cost_per_1m_tokens',
  'total.cost_per_gpu_hour',
  'nodes',
  'utilisation',
] as const

export type FigureRowKey = (typeof FIGURE_ROWS)[number]

/** A figure of every column, called by what follows the strategy in its id. A column that has none stays empty. */
export interface FigureRow extends ComparisonRow {
  readonly key: FigureRowKey
  readonly unit: string
}

/** Present values are over a whole plan: of plans of different length they say nothing about each other. */
const OF_THE_WHOLE: readonly FigureRowKey[] = ['total.npv', 'total.npv_after_tax']

/**
 * The figures of the columns, without those that none of them has.
 *
 * Cash is that of the first month: what has to be there on day one. Servers are those of the last month. Never divided
 * by months; present values are left out where `isPerMonth`.
 */
export function figureRows(
  costs: readonly ColumnCosts[],
  base: number,
  isPerMonth: boolean,
): readonly FigureRow[] {
  return FIGURE_ROWS.flatMap((key): readonly FigureRow[] => {
    if (isPerMonth && OF_THE_WHOLE.includes(key)) return []
    const figures = costs.map(({ figure }) => figure(key))
    const known = figures.find((one) => one !== undefined)
    if (known === undefined) return []
    const amounts = figures.map((one) => one && (key === 'total.cash' ? firstMonthOf(one) : amountOf(one, 1)))
    return [{ ...comparisonRow(key, amounts, base), key, unit: known.unit }]
  })
}

function firstMonthOf(figure: FigureJson): CostAmount {
  const first = figure.values?.[0]
  return amountOf(typeof first === 'number' ? { ...figure, value: first } : figure, 1)
}
