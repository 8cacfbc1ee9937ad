import type { Context } from '../graph/label.ts'
import type { NodeIndex } from '../graph/node.ts'
import type { CostLine } from '../plan/factor-groups.ts'
import { label, type ModelContext, planInput, planLabel } from './model-context.ts'

/**
 * What an option costs each month beside its hours: people, and overheads by line.
 *
 * @unit money a month
 */
export function sharedLines(
  model: ModelContext,
  strategy: string,
  options: readonly string[],
): readonly { readonly line: CostLine; readonly cost: NodeIndex }[] {
  const { builder, money, plan } = model
  const context: Context = { strategy }
  const byLine = new Map<CostLine, NodeIndex[]>()
  const push = (line: CostLine, cost: NodeIndex) => byLine.set(line, [...(byLine.get(line) ?? []), cost])
  for (const [key, staff] of Object.entries(plan.staff)) {
    if (!staff.for.some((option) => options.includes(option))) continue
    const id = `${strategy}.${key}`
    const field = (name: string, at: string, given: typeof staff.people, unit: string) =>
      planInput(model, `${id}.${name}`, given, {
        path: `staff.${key}.${at}`,
        field: name,
        unit,
        context: { ...context, line: 'staff' },
      })
    const cost = builder.mul(
      field('people', 'people', staff.people, 'FTE'),
      field('cost_per_person', 'cost', staff.cost, `${money}/FTE/year`),
    )
    push(
      'staff',
      builder.name(`${id}.staff.cost_per_month`, cost, {
        label: planLabel(staff.label, key),
        unit: `${money}/month`,
        context: { ...context, line: 'staff' },
      }),
    )
  }
  for (const [key, overhead] of Object.entries(plan.overheads)) {
    if (overhead === undefined || !overhead.for.some((option) => options.includes(option))) continue
    const line = key as CostLine
    push(
      line,
      planInput(model, `${strategy}.${line}.cost_per_year`, overhead.cost, {
        path: `overheads.${key}.cost`,
        field: 'overhead',
        unit: `${money}/year`,
        context: { ...context, line },
      }),
    )
  }
  return [...byLine].map(([line, costs]) => ({
    line,
    cost: builder.name(`${strategy}.${line}.cost_each_month`, builder.each(builder.add(...costs)), {
      label: label('measure.shared_cost'),
      unit: `${money}/month`,
      context: { ...context, line },
    }),
  }))
}
