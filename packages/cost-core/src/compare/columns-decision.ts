import { type Decision, type DecisionBasis, decisionOf } from '../decide/decision.ts'
import type { CompareColumn } from './compare-column.ts'

/**
 * The decision between columns, each strategy called by its column's key.
 *
 * Without a basis the plan's own decides. Undefined unless the columns are different strategies of one compiled plan: an input is moved in all of them at once,
 * and between plans nothing says which input of one is which of another.
 */
export function columnsDecision(
  columns: readonly CompareColumn[],
  basis?: DecisionBasis,
): Decision | undefined {
  const [first] = columns
  if (first === undefined) return undefined
  const keys = new Map(columns.map(({ strategy, key }) => [strategy, key]))
  if (keys.size < columns.length || columns.some(({ compiled }) => compiled !== first.compiled))
    return undefined
  const decision = decisionOf(first.compiled, {
    strategies: [...keys.keys()],
    ...(basis !== undefined && { basis }),
  })
  return {
    ...decision,
    strategies: decision.strategies.map((one) => ({ ...one, key: keys.get(one.key) ?? one.key })),
  }
}
