import type { DecisionBasis, FactorGroup } from '@kilotoken/cost-core'
import { AS_IT_STANDS, parseEstimateAddress, printEstimateAddress } from '../estimate/estimate-address.ts'
import { type ColumnChoice, parseColumn, printColumn } from './column-choice.ts'

/** The most columns that stand side by side; the engine's own limit. */
export const MOST_COLUMNS = 6

/** What can decide on the page. */
export const BASES = ['cost', 'cash', 'npv', 'npv_after_tax'] as const satisfies readonly DecisionBasis[]

type CompareBasis = (typeof BASES)[number]

/** What the address of a comparison says: links and reloads keep it. Places of columns count from 0. */
export type CompareAddress = {
  columns: readonly ColumnChoice[]
  base: number
  /** Which figure decides; undefined: the plan's own basis. Of cost alone where the columns are not of one plan. */
  basis: CompareBasis | undefined
  /** Undefined: what the base's plan counts. */
  factors: readonly FactorGroup[] | undefined
  onlyDifferences: boolean
  rows: 'line' | 'workload'
  /** Where the bridge leads; undefined: to the cheapest of the others. */
  to: number | undefined
  /** Whose months are on show; undefined: the base's. */
  months: number | undefined
  /** What grows in the crossover; undefined: the first there is. */
  driver: string | undefined
}

/** Reads a query string. Anything may stand there; what is not understood is left out, a column named twice is one. */
export function parseCompareAddress(query: URLSearchParams): CompareAddress {
  const words = [...new Set((query.get('columns') ?? '').split('*'))]
  const columns = words.flatMap((word) => parseColumn(word) ?? []).slice(0, MOST_COLUMNS)
  const place = (name: string) => {
    const text = query.get(name) ?? ''
    return /^[1-9]$/.test(text) && Number(text) <= columns.length ? Number(text) - 1 : undefined
  }
  return {
    columns,
    base: place('base') ?? 0,
    basis: BASES.find((basis) => basis === query.get('basis')),
    factors: parseEstimateAddress(query, AS_IT_STANDS).factors,
    onlyDifferences: query.get('show') === 'differences',
    rows: query.get('rows') === 'workload' ? 'workload' : 'line',
    to: place('to'),
    months: place('months'),
    driver: query.get('driver') ?? undefined,
  }
}

/** An address as a query, with what is as at first left out. */
export function printCompareAddress(address: CompareAddress): URLSearchParams {
  const { columns, base, basis, factors, onlyDifferences, rows, to, months, driver } = address
  const query = new URLSearchParams()
  if (columns.length > 0) query.set('columns', columns.map(printColumn).join('*'))
  if (base > 0) query.set('base', String(base + 1))
  if (basis !== undefined) query.set('basis', basis)
  const counted = printEstimateAddress({ scenario: undefined, figure: undefined, factors }, AS_IT_STANDS)
  for (const [name, value] of counted) query.set(name, value)
  if (onlyDifferences) query.set('show', 'differences')
  if (rows === 'workload') query.set('rows', rows)
  if (to !== undefined) query.set('to', String(to + 1))
  if (months !== undefined) query.set('months', String(months + 1))
  if (driver !== undefined) query.set('driver', driver)
  return query
}

/** Other columns: what counts them by place goes on meaning the same one, also one that was changed where it stands. */
export function withColumns(address: CompareAddress, columns: readonly ColumnChoice[]): CompareAddress {
  const moved = (place: number | undefined) => {
    const choice = place === undefined ? undefined : address.columns[place]
    if (choice === undefined) return undefined
    const now = columns.findIndex((one) => printColumn(one) === printColumn(choice))
    if (now !== -1) return now
    return columns.length === address.columns.length ? place : undefined
  }
  return {
    ...address,
    columns,
    base: moved(address.base) ?? 0,
    to: moved(address.to),
    months: moved(address.months),
  }
}
