import type { CostLine } from '../plan/factor-groups.ts'
import { columnOfKey } from './compare-column.ts'
import type { Comparison } from './compare-columns.ts'
import { wholeAmount } from './cost-amount.ts'

/** One line's part of the way: it begins where the one before it ended. */
export interface BridgeStep {
  readonly line: CostLine
  readonly from: number
  readonly to: number
  readonly amount: number
}

/** The way from one column's total to another's, line by line. The last step ends at `end`, to the last bit. */
export interface CostBridge {
  readonly start: number
  readonly end: number
  /** `end` less `start`. */
  readonly difference: number
  readonly steps: readonly BridgeStep[]
}

/**
 * What each line adds or takes from one column to the other: what falls first, then what rises, largest first.
 *
 * Undefined where a total is unknown or leaves something out: there is no way to a place nobody knows.
 */
export function costBridge(comparison: Comparison, fromKey: string, toKey: string): CostBridge | undefined {
  const at = (key: string) => comparison.columns.indexOf(columnOfKey(comparison.columns, key))
  const from = at(fromKey)
  const to = at(toKey)
  const totalOf = (index: number) => wholeAmount(comparison.total.cells[index] ?? { kind: 'none' })
  const start = totalOf(from)
  const end = totalOf(to)
  if (start === undefined || end === undefined) return undefined
  const changes = comparison.byLine.map(({ line, cells }) => {
    const amount = (index: number) => wholeAmount(cells[index] ?? { kind: 'none' }) ?? 0
    return { line, amount: amount(to) - amount(from) }
  })
  const falls = changes.filter(({ amount }) => amount < 0).sort((a, b) => a.amount - b.amount)
  const rises = changes.filter(({ amount }) => amount > 0).sort((a, b) => b.amount - a.amount)
  const ordered = [...falls, ...rises]
  let position = start
  const steps = ordered.map(({ line, amount }, index) => {
    const begin = position
    position = index === ordered.length - 1 ? end : begin + amount
    return { line, from: begin, to: position, amount: position - begin }
  })
  return { start, end, difference: end - start, steps }
}
