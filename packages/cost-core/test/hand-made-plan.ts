import { GraphBuilder } from '../src/graph/graph-builder.ts'
import type { CompiledPlan } from '../src/models/compile-plan.ts'
import { readQuantity } from '../src/quantity/read-quantity.ts'
import { unit } from '../src/units/unit.ts'
import { chatgptPlan } from './chatgpt-sample.ts'

/** What a strategy costs a month; above `atMost` it cannot be done. */
export interface HandMadeCost {
  readonly cost: string
  readonly atMost?: string
}

/**
 * A plan whose strategies each have one cost line, so that what a run finds is known in closed form. The first strategy is
 * the base one.
 */
export function handMadePlan(costs: Readonly<Record<string, HandMadeCost>>, months = 2): CompiledPlan {
  const builder = new GraphBuilder(months)
  const label = { key: 'line.total' }
  const money = (id: string, text: string) => {
    const read = readQuantity(text, { unit: unit('USD/month'), domain: 'positive' })
    if ('error' in read) throw new Error(read.error.code)
    return builder.input(id, { label, unit: 'USD/month', quantity: read.quantity, path: id })
  }
  const totals = Object.entries(costs).map(([key, { cost, atMost }]) => {
    const price = money(`${key}.price`, cost)
    const month = builder.each(price)
    if (atMost === undefined) return { key, total: builder.total(month) }
    const limit = money(`${key}.limit`, atMost)
    const room = builder.div(builder.sub(limit, price), limit)
    return { key, total: builder.total(builder.apply('guard', [room, month], { reason: `${key}.limit` })) }
  })
  for (const { key, total } of totals) builder.name(`${key}.total.cost`, total, { label, unit: 'USD/month' })
  const [base, ...others] = totals
  if (base === undefined) throw new Error('a plan without strategies')
  for (const { key, total } of others)
    builder.name(`compare.${key}_less_${base.key}.cost`, builder.sub(total, base.total), {
      label,
      unit: 'USD/month',
    })
  return {
    ...chatgptPlan('ranges'),
    graph: builder.build(),
    strategies: totals.map(({ key }) => ({ key, label: { en: key, zh: key } })),
    baseStrategy: base.key,
  }
}
