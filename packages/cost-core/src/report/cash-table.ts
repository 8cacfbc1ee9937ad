import { nodeAt } from '../graph/graph.ts'
import type { Label } from '../graph/label.ts'
import { monthOf } from '../graph/series.ts'
import type { Evaluation } from '../readings/evaluate.ts'
import { fromBase } from '../units/unit.ts'
import { type BalancePart, balanceParts } from './balance-parts.ts'
import type { MonthMoney } from './cash-cells.ts'
import { cumulativeParts } from './cumulative-parts.ts'
import type { Period } from './fiscal-years.ts'
import { amountText } from './minor-units.ts'
import { type ReportAmount, sumOfCells, wholeMinor } from './report-amount.ts'

/** A balance at the end of each period; with −1 what is owed, which stands with its minus. */
export interface BalanceRow {
  readonly label: Label
  readonly sign: 1 | -1
  readonly amounts: readonly (ReportAmount | null)[]
}

/**
 * A strategy's money period by period, as cost (accrual) and as it is paid (cash), and what makes the two differ.
 *
 * `difference` is cash less cost of a period, `ahead` that of all periods so far; null where either leaves something out
 * or has no number. `balances` say where the money is that was paid and is not cost yet: they add up to `ahead` in every
 * period. Without any there is nothing paid ahead and nothing owed.
 */
export interface CashTable {
  readonly accrual: readonly ReportAmount[]
  readonly cash: readonly ReportAmount[]
  readonly difference: readonly (ReportAmount | null)[]
  readonly ahead: readonly (ReportAmount | null)[]
  readonly balances: readonly BalanceRow[]
  readonly total: {
    readonly accrual: ReportAmount
    readonly cash: ReportAmount
    readonly difference: ReportAmount | null
  }
}

/** In minor units. */
const MOST_ROUNDING = 2

/** Sums the months of a strategy up by period. */
export function cashTable(
  evaluation: Evaluation,
  strategy: string,
  months: readonly MonthMoney[],
  periods: readonly Period[],
  decimals: number,
): CashTable {
  const sum = (view: keyof MonthMoney, { from, months: count }: Period) =>
    sumOfCells(
      months.slice(from, from + count).flatMap((month) => month[view]),
      decimals,
    )
  const between = (period: Period) => {
    const [cash, accrual] = [wholeMinor(sum('cash', period)), wholeMinor(sum('accrual', period))]
    return cash === undefined || accrual === undefined ? undefined : cash - accrual
  }
  const asAmount = (minor: bigint | undefined) =>
    minor === undefined ? null : { amount: amountText(minor, decimals) }
  const difference = periods.map(between)
  const ahead = runningSums(difference)
  const all = { from: 0, months: months.length }
  return {
    accrual: periods.map((period) => sum('accrual', period)),
    cash: periods.map((period) => sum('cash', period)),
    difference: difference.map(asAmount),
    ahead: ahead.map(asAmount),
    balances: balanceRows(evaluation, strategy, periods, ahead, decimals),
    total: {
      accrual: sum('accrual', all),
      cash: sum('cash', all),
      difference: asAmount(between(all)),
    },
  }
}

/** Sums so far; behind what is not known nothing is. */
function runningSums(parts: readonly (bigint | undefined)[]): readonly (bigint | undefined)[] {
  let sum: bigint | undefined = 0n
  return parts.map((part) => {
    sum = sum === undefined || part === undefined ? undefined : sum + part
    return sum
  })
}

/** The balances at the ends of the periods, rounded so that they add up to what is printed as ahead. */
function balanceRows(
  evaluation: Evaluation,
  strategy: string,
  periods: readonly Period[],
  ahead: readonly (bigint | undefined)[],
  decimals: number,
): readonly BalanceRow[] {
  const parts = merged(balanceParts(evaluation.graph, strategy))
  const columns = periods.map(({ from, months }, at) => {
    const values = parts.map(({ of }) =>
      of.reduce((sum, part) => sum + part.sign * valueIn(evaluation, part, from + months - 1), 0),
    )
    const whole = Number(ahead[at] ?? Number.NaN) / 10 ** decimals
    const gap = Math.abs(values.reduce((sum, value) => sum + value, 0) - whole)
    // What lies further apart than rounding is not made to fit.
    return gap < MOST_ROUNDING / 10 ** decimals ? cumulativeParts(values, whole, decimals) : undefined
  })
  return parts
    .map(({ label, sign }, row) => ({
      label,
      sign,
      amounts: columns.map((column) => {
        const minor = column?.[row]
        return minor === undefined ? null : { amount: amountText(minor, decimals) }
      }),
    }))
    .filter(({ amounts }) => amounts.some((amount) => amount === null || /[1-9]/u.test(amount.amount)))
}

/** Several options each have a book value: one row holds them all. */
function merged(
  parts: readonly BalancePart[],
): readonly { readonly label: Label; readonly sign: 1 | -1; readonly of: readonly BalancePart[] }[] {
  const rows = new Map<string, { label: Label; sign: 1 | -1; of: BalancePart[] }>()
  for (const part of parts) {
    const key = JSON.stringify([part.label, part.sign])
    const row = rows.get(key) ?? { label: part.label, sign: part.sign, of: [] }
    row.of.push(part)
    rows.set(key, row)
  }
  return [...rows.values()]
}

function valueIn({ graph, values }: Evaluation, { index }: BalancePart, month: number): number {
  return fromBase(monthOf(values[index] ?? Float64Array.of(Number.NaN), month), nodeAt(graph, index).unit)
}
