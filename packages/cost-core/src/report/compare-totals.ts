import type { Label } from '../graph/label.ts'
import { type FigureJson, figureRatio } from '../readings/figure.ts'
import type { StrategyTotal } from './strategy-totals.ts'

/** What a strategy came to before and after. `change`: 0.1 is ten per cent more; null where there is nothing to compare. */
export interface TotalChange {
  readonly strategy: string
  readonly label: Label
  readonly before: FigureJson | undefined
  readonly after: FigureJson | undefined
  readonly difference: { readonly value: number; readonly unit: string } | null
  readonly change: number | null
}

/** Every strategy of either version, the later one's first. One that only one of them has differs by nothing known. */
export function compareTotals(
  before: readonly StrategyTotal[],
  after: readonly StrategyTotal[],
): readonly TotalChange[] {
  const gone = before.filter(({ strategy }) => !after.some((other) => other.strategy === strategy))
  return [...after, ...gone].map(({ strategy, label }) => {
    const was = find(before, strategy)
    const is = find(after, strategy)
    return { strategy, label, before: was, after: is, ...difference(was, is) }
  })
}

function find(totals: readonly StrategyTotal[], strategy: string): FigureJson | undefined {
  return totals.find((total) => total.strategy === strategy)?.figure
}

/** Amounts in two currencies, and sums that leave something out, have no difference. */
function difference(
  was: FigureJson | undefined,
  is: FigureJson | undefined,
): Pick<TotalChange, 'difference' | 'change'> {
  const isComparable =
    was !== undefined &&
    is !== undefined &&
    was.unit === is.unit &&
    was.incomplete === undefined &&
    is.incomplete === undefined
  if (!isComparable || was.value === null || is.value === null) return { difference: null, change: null }
  const ratio = figureRatio(is, was)
  return {
    difference: { value: is.value - was.value, unit: is.unit },
    change: ratio === null ? null : ratio - 1,
  }
}
