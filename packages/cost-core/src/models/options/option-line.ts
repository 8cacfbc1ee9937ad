import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import type { CostLine } from '../../plan/factor-groups.ts'
import { label, type ModelContext } from '../model-context.ts'
import type { LineCost } from './option-costs.ts'

/** A cost line of one option's machines, before it is divided among the workloads they serve. */
export function optionLine(
  { builder, money }: ModelContext,
  prefix: string,
  context: Context,
  line: CostLine,
  cost: NodeIndex,
): LineCost {
  const named = builder.name(`${prefix}.${line}.option_cost`, cost, {
    label: label(`line.${line}`),
    unit: `${money}/month`,
    context: { ...context, line },
  })
  return { line, cost: named }
}
