import type { Context } from '../graph/label.ts'
import type { NodeIndex } from '../graph/node.ts'
import type { PlanQuantity } from '../plan/quantity-field.ts'
import { label, type ModelContext } from './model-context.ts'
import { planInput } from './plan-input.ts'

/** How a workload's own nodes are made: `field` reads one of the plan, `measure` names a formula. */
export interface WorkloadNodes {
  readonly key: string
  /** Its words go by `name` too, unless `words` says others; `at` is its path inside the workload where that is another. */
  field(
    name: string,
    given: PlanQuantity | undefined,
    unit: string,
    more?: { readonly at?: string; readonly role?: 'input' | 'choice'; readonly words?: string },
  ): NodeIndex
  /** Its words go by `name`, or by `words` where the name means something else elsewhere. */
  measure(name: string, node: NodeIndex, unit: string, words?: string): NodeIndex
}

/** Nodes with ids that begin with a workload's key. */
export function workloadNodes(model: ModelContext, key: string): WorkloadNodes {
  const context: Context = { workload: key }
  return {
    key,
    field: (name, given, unit, { at = name, role = 'input', words = name } = {}) =>
      planInput(model, `${key}.${name}`, given, {
        path: `workloads.${key}.${at}`,
        field: words,
        unit,
        context,
        role,
      }),
    measure: (name, node, unit, words = name) =>
      model.builder.name(`${key}.${name}`, node, { label: label(`measure.${words}`), unit, context }),
  }
}
