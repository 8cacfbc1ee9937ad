import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { label, type ModelContext } from '../model-context.ts'
import type { MachineNeed } from '../serving/serving-need.ts'
import type { Supply } from '../supply.ts'

/** What all workloads of a strategy together need of one option. */
export interface FleetNeed {
  /** Servers at the peak, not rounded. */
  readonly nodes: NodeIndex
  /** Whole servers. */
  readonly wholeNodes: NodeIndex
  /** GPU-hours the load takes, whether or not they are there. */
  readonly hours: NodeIndex
  /** Whether the load says itself how long its GPUs run, so that nothing more need be rented. */
  readonly isLayered: boolean
}

/** Adds up what several workloads need, before anything is rounded: two halves of a server are one. */
export function fleetNeed(
  model: ModelContext,
  prefix: string,
  context: Context,
  supply: Supply,
  needs: readonly MachineNeed[],
): FleetNeed {
  const { builder, calendar } = model
  const named = (measure: string, node: NodeIndex, unit: string) =>
    builder.name(`${prefix}.${measure}`, node, { label: label(`measure.${measure}`), unit, context })
  const sumOf = (nodes: readonly NodeIndex[]) => (nodes.length === 1 ? nodes[0]! : builder.add(...nodes))
  const nodes = named(
    'nodes_needed',
    builder.monthly(builder.div(sumOf(needs.map(({ gpus }) => gpus)), supply.gpusPerNode)),
    'node',
  )
  const hours = needs.map(
    ({ busy, hours: given }) => given ?? builder.monthly(builder.mul(busy, calendar.hoursPerMonth)),
  )
  return {
    nodes,
    wholeNodes: named('whole_nodes_needed', builder.ceil(nodes, builder.literal(1, 'node')), 'node'),
    hours: sumOf(hours),
    isLayered: needs.every(({ hours: given }) => given !== undefined),
  }
}
