import { InvariantError } from '../invariant-error.ts'
import type { Currency } from '../plan/currencies.ts'
import type { FactorGroup } from '../plan/factor-groups.ts'
import type { CompareColumn } from './compare-column.ts'

export const FEWEST_COLUMNS = 2
export const MOST_COLUMNS = 6

/** What the amounts of a comparison are, so that a verdict is never read without it. */
export interface ComparisonBasis {
  readonly currency: Currency
  /** `USD`, or `USD/month` where the horizons differ. */
  readonly unit: string
  /** Columns of different length are compared by what they cost in a mean month of their own. */
  readonly isPerMonth: boolean
  /** The length of each column's plan, in the order of the columns. */
  readonly months: readonly number[]
  /** The first month of each column's plan. */
  readonly starts: readonly string[]
  readonly factors: readonly FactorGroup[]
}

/** Why columns cannot stand side by side. Nothing is converted and nothing left out to make them fit. */
export type ComparisonRefusal =
  | { readonly kind: 'tooFew' | 'tooMany'; readonly count: number }
  | { readonly kind: 'currencies'; readonly currencies: readonly Currency[] }
  | { readonly kind: 'factors' }

/** What columns have in common, or why they are not to be compared. */
export function comparisonBasis(
  columns: readonly CompareColumn[],
): { readonly basis: ComparisonBasis } | { readonly refusal: ComparisonRefusal } {
  checkColumns(columns)
  const [first] = columns
  if (first === undefined || columns.length < FEWEST_COLUMNS)
    return { refusal: { kind: 'tooFew', count: columns.length } }
  if (columns.length > MOST_COLUMNS) return { refusal: { kind: 'tooMany', count: columns.length } }
  const currencies = [...new Set(columns.map(({ compiled }) => compiled.plan.currency.plan))]
  if (currencies.length > 1) return { refusal: { kind: 'currencies', currencies } }
  const { factors, plan } = first.compiled
  const isCountedAlike = columns.every(
    ({ compiled }) =>
      compiled.factors.length === factors.length && compiled.factors.every((one) => factors.includes(one)),
  )
  if (!isCountedAlike) return { refusal: { kind: 'factors' } }
  const months = columns.map(({ compiled }) => compiled.plan.horizon.months)
  const isPerMonth = new Set(months).size > 1
  const currency = plan.currency.plan
  return {
    basis: {
      currency,
      unit: isPerMonth ? `${currency}/month` : currency,
      isPerMonth,
      months,
      starts: columns.map(({ compiled }) => compiled.plan.horizon.start),
      factors,
    },
  }
}

/** By what a column's whole amount is divided to stand beside the others. */
export function monthsPerAmount(columns: readonly CompareColumn[], { compiled }: CompareColumn): number {
  const { months } = compiled.plan.horizon
  return columns.every((other) => other.compiled.plan.horizon.months === months) ? 1 : months
}

function checkColumns(columns: readonly CompareColumn[]): void {
  if (new Set(columns.map(({ key }) => key)).size !== columns.length)
    throw new InvariantError('two columns with one key', { keys: columns.map(({ key }) => key).join(' ') })
  for (const { key, compiled, strategy } of columns)
    if (!compiled.strategies.some((one) => one.key === strategy))
      throw new InvariantError('a column of a strategy that its plan does not have', { key, strategy })
}
