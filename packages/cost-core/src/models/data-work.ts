import type { Context } from '../graph/label.ts'
import type { NodeIndex } from '../graph/node.ts'
import type { CostLine } from '../plan/factor-groups.ts'
import { monthsBetween } from '../plan/small-fields.ts'
import type { DataWorkload } from '../plan/workloads/data-workload.ts'
import { label, type ModelContext, planInput } from './model-context.ts'
import { startMonth } from './training.ts'

/** The monthly cost lines of collecting, cleaning, labelling and keeping data. The same under every strategy. */
export function dataLines(
  model: ModelContext,
  key: string,
  workload: DataWorkload,
): readonly { readonly line: CostLine; readonly cost: NodeIndex }[] {
  const { builder, money, plan } = model
  const context: Context = { workload: key }
  const field = (name: string, given: Parameters<typeof planInput>[2], at: string, unit: string) =>
    planInput(model, `${key}.${name}`, given, { path: `workloads.${key}.${at}`, field: name, unit, context })
  const [from = '', to = ''] = workload.months.split('..')
  const first = monthsBetween(plan.horizon.start, from)
  const start = startMonth(model, key, first)
  const span = builder.definition(`${key}.span`, monthsBetween(from, to) + 1, {
    label: label('measure.span'),
    unit: 'month',
    context,
    provenance: { evidence: 'published', source: `workloads.${key}.months` },
  })
  const lines: { line: CostLine; cost: NodeIndex }[] = []
  const push = (line: CostLine, cost: NodeIndex) => {
    const naming = { label: label(`line.${line}`), unit: `${money}/month`, context: { ...context, line } }
    lines.push({ line, cost: builder.name(`${key}.${line}.cost`, cost, naming) })
  }
  const once: NodeIndex[] = []
  if (workload.acquisition !== undefined)
    once.push(field('acquisition', workload.acquisition, 'acquisition', money))
  if (workload.volume !== undefined && workload.cleaning !== undefined)
    once.push(
      builder.mul(
        field('volume', workload.volume, 'volume', 'GB'),
        field('cleaning', workload.cleaning, 'cleaning', `${money}/GB`),
      ),
    )
  if (once.length > 0) {
    const collected = builder.name(`${key}.collection`, builder.add(...once), {
      label: label('measure.collection'),
      unit: money,
      context,
    })
    push('data', builder.spread(collected, start, span))
  }
  if (workload.labelling !== undefined) {
    const items = field('labelling_items', workload.labelling.items, 'labelling.items', 'item')
    const cost = field('labelling_cost', workload.labelling.cost, 'labelling.cost', `${money}/item`)
    push('staff', builder.spread(builder.mul(items, cost), start, span))
  }
  if (workload.storage !== undefined) {
    const size = field('storage_size', workload.storage.size, 'storage.size', 'TB')
    const price = field('storage_price', workload.storage.price, 'storage.price', `${money}/TB/month`)
    push('storage', storedFrom(model, key, first, builder.mul(size, price)))
  }
  return lines
}

/** Data is kept from its first month (`first`) to the end of the plan. */
function storedFrom({ builder }: ModelContext, key: string, first: number, perMonth: NodeIndex): NodeIndex {
  if (first === 0) return builder.each(perMonth)
  const monthBefore = builder.definition(`${key}.month_before`, first - 1, {
    label: label('field.month_before'),
    unit: 'month',
    context: { workload: key },
    provenance: { evidence: 'published', source: `workloads.${key}.months` },
  })
  const isKept = builder.apply('above', [builder.apply('indexMonth', [], undefined), monthBefore], undefined)
  return builder.mul(perMonth, isKept)
}
