import { GraphBuilder } from '../src/graph/graph-builder.ts'
import type { NodeIndex } from '../src/graph/node.ts'
import type { AccountPart, MoneyModel } from '../src/models/accounting/account-part.ts'
import { type Evaluation, evaluate } from '../src/readings/evaluate.ts'

/** A place to build accounting formulas on numbers written in a test, in USD, and to read what comes out. */
export interface MoneyBench {
  readonly model: MoneyModel
  part(id: string): AccountPart
  number(value: number, unit: string): NodeIndex
  /** `amounts[t]` of the unit in month t; one number is the same in every month. */
  flow(amounts: number | readonly number[], unit?: string): NodeIndex
  evaluation(): Evaluation
  /** The months of a node in base units: money, months, hours, pure numbers. */
  months(node: NodeIndex): readonly number[]
  /** A node's only number, or the sum of its months. */
  sum(node: NodeIndex): number
  /** A node's last month. */
  last(node: NodeIndex): number
}

export function moneyBench(planMonths: number): MoneyBench {
  const builder = new GraphBuilder(planMonths)
  const provenance = { evidence: 'assumed' as const }
  let count = 0
  const number = (value: number, unit: string) =>
    builder.definition(`bench.n${count++}`, value, { label: { key: 'x' }, unit, provenance })
  const evaluation = () => evaluate(builder.build())
  const months = (node: NodeIndex) => Array.from(evaluation().values[node] ?? [])
  return {
    model: { builder, money: 'USD' },
    part: (id) => ({ id, context: { strategy: 'own' } }),
    number,
    flow(amounts, unit = 'USD') {
      const id = `bench.n${count++}`
      const once = (amount: number, month: number) => builder.at(number(amount, unit), number(month, 'month'))
      const flow =
        typeof amounts === 'number'
          ? builder.each(number(amounts, `${unit}/month`))
          : builder.add(...amounts.map(once))
      return builder.name(id, flow, { label: { key: 'x' }, unit: `${unit}/month` })
    },
    evaluation,
    months,
    sum: (node) => months(node).reduce((sum, value) => sum + value, 0),
    last: (node) => months(node).at(-1) ?? Number.NaN,
  }
}
