import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { lease } from '../accounting/lease.ts'
import { label, type ModelContext } from '../model-context.ts'
import type { Supply } from '../supply.ts'
import { fleetHours } from './fleet-hours.ts'
import type { FleetNeed } from './fleet-need.ts'
import type { LeasedNode } from './leased-node.ts'
import { optionLine } from './option-line.ts'
import type { ServerStock } from './server-stock.ts'
import type { WantedNodes } from './wanted-nodes.ts'

/**
 * Servers that are leased instead of bought, each for its whole term, and again while they are needed.
 *
 * The rent of those that are needed (spares with them) is the line `compute`; what has to be paid on after the need has
 * fallen, or because leases come in lots, is `commitment_unused`. Nothing is written off and nothing is sold.
 */
export function leasedServers(
  model: ModelContext,
  prefix: string,
  context: Context,
  supply: Supply,
  leased: LeasedNode,
  { wanted, lot, given }: WantedNodes,
  need: FleetNeed,
): ServerStock {
  const { builder, money } = model
  const named = (measure: string, node: NodeIndex, unit: string) =>
    builder.name(`${prefix}.${measure}`, node, { label: label(`measure.${measure}`), unit, context })
  const rented = lease(model, {
    id: prefix,
    context,
    need: wanted,
    lot,
    term: leased.term,
    rent: leased.rent,
    unit: 'node',
  })
  const nodes = named('nodes', rented.leased, 'node')
  const called = given === undefined ? builder.ceil(wanted, builder.literal(1, 'node')) : need.wholeNodes
  const inUse = named('leased_in_use', builder.min(nodes, called), 'node')
  const isAny = builder.apply('above', [nodes, builder.literal(0, 'node')], undefined)
  const one = builder.literal(1, '')
  const share = named(
    'leased_share_in_use',
    builder.apply('select', [isAny, builder.div(inUse, nodes), one], undefined),
    '%',
  )
  const line = (key: 'compute' | 'commitment_unused', part: NodeIndex) =>
    optionLine(model, prefix, context, key, builder.mul(rented.cost, part))
  return {
    lines: [line('compute', share), line('commitment_unused', builder.sub(one, share))],
    nodes,
    ...fleetHours(model, prefix, context, supply, need, given, nodes),
    committedAfter: rented.committedAfter,
    ...(leased.price !== undefined && {
      valueAtCost: named('value_at_cost', builder.mul(nodes, leased.price), money),
    }),
  }
}
