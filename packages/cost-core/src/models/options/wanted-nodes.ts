import type { NodeIndex } from '../../graph/node.ts'
import type { OwnOption } from '../../plan/supply-schema.ts'
import type { ModelContext } from '../model-context.ts'
import type { Supply } from '../supply.ts'
import type { FleetNeed } from './fleet-need.ts'
import { givenNodes } from './given-nodes.ts'
import { ownField } from './own-field.ts'

/** How many servers are to be there, and in which lots they come. */
export interface WantedNodes {
  readonly wanted: NodeIndex
  readonly lot: NodeIndex
  /** The number that the plan fixes; undefined where it follows the need. */
  readonly given: NodeIndex | undefined
}

/** The number that the plan fixes, else what the load needs, with spares. */
export function wantedNodes(
  model: ModelContext,
  supply: Supply,
  option: OwnOption,
  need: FleetNeed,
): WantedNodes {
  const { builder } = model
  const field = ownField(model, supply)
  const given = givenNodes(model, supply, option)
  return {
    wanted: builder.monthly(given ?? withSpares(model, supply, option, need.nodes)),
    lot: field('lot', option.lot, 'node', 'choice') ?? builder.literal(1, 'node'),
    given,
  }
}

function withSpares(model: ModelContext, supply: Supply, option: OwnOption, nodes: NodeIndex): NodeIndex {
  const spares = ownField(model, supply)('spares', option.spares, 'node', 'choice')
  const { builder } = model
  return spares === undefined ? nodes : builder.add(builder.ceil(nodes, builder.literal(1, 'node')), spares)
}
