import type { NodeIndex } from '../../graph/node.ts'
import type { RentOption } from '../../plan/supply-schema.ts'
import { type ModelContext, once } from '../model-context.ts'
import { planInput } from '../plan-input.ts'
import type { Supply } from '../supply.ts'

/** A number of servers the plan fixes. Undefined: as many as the load needs. */
export function givenNodes(
  model: ModelContext,
  { key, context }: Supply,
  option: { readonly nodes?: RentOption['nodes'] },
): NodeIndex | undefined {
  const { nodes } = option
  if (nodes === undefined || nodes === 'follow_demand') return undefined
  return once(model, `${key}.nodes_given`, () =>
    planInput(model, `${key}.nodes_given`, nodes, {
      path: `options.${key}.nodes`,
      field: 'nodes_given',
      unit: 'node',
      context,
      role: 'choice',
    }),
  )
}
