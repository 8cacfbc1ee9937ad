import type { FormulaNode, GraphNode, NodeIndex } from '../graph/node.ts'
import { type DiscParams, monthsWaited } from '../graph/operations/disc.ts'
import type { PointsParams } from '../graph/operations/points.ts'
import type { StepsParams } from '../graph/operations/steps.ts'
import { monthOf } from '../graph/series.ts'
import { type Unit, unit } from '../units/unit.ts'
import type { Evaluation } from './evaluate.ts'

/** A place in a sentence: an input at the month, a number in base units, or a month of the plan. */
export type MonthSlot =
  | { readonly input: NodeIndex }
  | { readonly number: number; readonly unit: Unit }
  | { readonly month: number }

/**
 * How an operation comes to its number in one month: with what it had before, what has come into force, how long it has
 * grown. Undefined where the operation's own sentence says it, its inputs being those of the month.
 *
 * `shown` is the unit of the result. What remembers more than can be said (a schedule of ages) has
 * no sentence here.
 */
export function monthPhrase(
  evaluation: Evaluation,
  node: FormulaNode,
  month: number,
  shown: Unit,
): { readonly key: string; readonly slots: readonly MonthSlot[] } | undefined {
  const inputs = node.inputs.map((index) => ({ input: index }))
  const at = (index: number, when: number) => seriesAt(evaluation, node.inputs[index], when)
  const own = (when: number) => seriesAt(evaluation, node.index, when)
  const months = (number: number): MonthSlot => ({ number, unit: unit('month') })
  const unitOf = (index: number) => nodeOf(evaluation, node.inputs[index]).unit
  switch (node.operation) {
    case 'runMax':
    case 'runSum': {
      const before = { number: own(month - 1), unit: shown }
      const key = node.operation === 'runMax' ? 'run_max_at' : 'run_sum_at'
      return month === 0 ? undefined : { key, slots: [before, ...inputs] }
    }
    case 'diff':
      return month === 0
        ? undefined
        : { key: 'diff_at', slots: [...inputs, { number: at(0, month - 1), unit: unitOf(0) }] }
    case 'fleet': {
      const life = Math.floor(at(1, month) + 1e-9)
      let alive = 0
      for (let age = 1; age < life && age <= month; age++) alive += own(month - age)
      return { key: 'fleet_at', slots: [...inputs, { number: alive, unit: unitOf(0) }] }
    }
    case 'window': {
      const [flow] = inputs
      if (flow === undefined || month === 0 || !(at(1, month) >= 1)) return undefined
      const before = { number: own(month) - at(0, month), unit: shown }
      return { key: 'window_at', slots: [...inputs, before] }
    }
    case 'shift':
    case 'ahead': {
      const [, ...by] = inputs
      return { key: node.operation, slots: [{ number: own(month), unit: shown }, ...by] }
    }
    case 'grow':
      return { key: 'grow_at', slots: [...inputs, months(month)] }
    case 'growYearly':
      return { key: 'grow_yearly_at', slots: [...inputs, months(month)] }
    case 'disc':
      return {
        key: 'disc_at',
        slots: [...inputs, months(monthsWaited(month, (node.params as DiscParams).timing))],
      }
    case 'steps':
      return stepPhrase(node, month)
    case 'points':
      return pointPhrase(node, month)
    default:
      return undefined
  }
}

/** The value that holds, and since when. */
function stepPhrase(node: FormulaNode, month: number) {
  const { chosen } = node.params as StepsParams
  const at = chosen[month]
  const input = at === undefined ? undefined : node.inputs[at]
  if (input === undefined) return undefined
  let since = month
  while (since > 0 && chosen[since - 1] === at) since -= 1
  return { key: 'steps_at', slots: [{ input }, { month: since }] }
}

/** The points on either side, or the one that holds. */
function pointPhrase(node: FormulaNode, month: number) {
  const { months, between } = node.params as PointsParams
  const last = months.findLastIndex((at) => at <= month)
  const from = Math.max(0, last)
  const [held, next] = [node.inputs[from], node.inputs[from + 1]]
  const [heldMonth, nextMonth] = [months[from], months[from + 1]]
  if (held === undefined || heldMonth === undefined) return undefined
  const first = [{ input: held }, { month: heldMonth }]
  return last === -1 || heldMonth === month || next === undefined || nextMonth === undefined
    ? { key: 'points_held', slots: first }
    : { key: `points_${between}_at`, slots: [...first, { input: next }, { month: nextMonth }] }
}

function seriesAt(evaluation: Evaluation, index: NodeIndex | undefined, month: number): number {
  return index === undefined || month < 0
    ? 0
    : monthOf(evaluation.values[index] ?? Float64Array.of(Number.NaN), month)
}

function nodeOf({ graph }: Evaluation, index: NodeIndex | undefined): Pick<GraphNode, 'unit'> {
  return (index === undefined ? undefined : graph.nodes[index]) ?? { unit: unit('') }
}
