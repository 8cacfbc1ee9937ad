import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { label, type ModelContext } from '../model-context.ts'
import type { OwnedNodes } from '../rates.ts'
import type { Supply } from '../supply.ts'
import type { ServingDemand } from './serving-demand.ts'
import type { MachineNeed } from './serving-need.ts'

/**
 * How many whole GPUs and servers the peak needs, and how busy they are: the sizing, apart from what is billed.
 *
 * Where the load is sized by arithmetic, utilisation is the share of the fleet's peak arithmetic that the mean load uses
 * (a fleet sized for memory and latency shows well under one per cent); where a throughput is given, the share of the
 * servers' throughput.
 */
export function servingFleet(
  model: ModelContext,
  id: string,
  context: Context,
  supply: Supply,
  demand: ServingDemand,
  need: MachineNeed,
  owned: OwnedNodes | undefined,
): void {
  const { builder, money } = model
  const named = (measure: string, node: NodeIndex, unit: string, words = measure) =>
    builder.name(`${id}.${measure}`, node, { label: label(`measure.${words}`), unit, context })
  const method = demand.workload.capacity?.method
  const gpus = named(
    'gpus',
    method === 'fleet' ? need.gpus : builder.ceil(need.gpus, builder.literal(1, 'GPU')),
    'GPU',
  )
  const nodes = named(
    'nodes',
    builder.ceil(builder.div(need.gpus, supply.gpusPerNode), builder.literal(1, 'node')),
    'node',
  )
  if (demand.tokensPerDay !== undefined && demand.flopPerToken !== undefined && method !== 'given') {
    const peak = supply.peak(demand.workload.precision)
    const meanRate = builder.mul(demand.tokensPerDay, demand.flopPerToken)
    named('utilisation', builder.div(meanRate, builder.mul(gpus, peak)), '%')
  } else if (method !== 'fleet') {
    const available = builder.mul(nodes, supply.gpusPerNode)
    named('utilisation', builder.div(need.busy, available), '%', 'fleet_use')
  }
  if (owned === undefined) return
  const { nodeCost, nodePower, tariff } = owned
  named('capex', builder.mul(nodes, nodeCost), money)
  const energy = named('fleet_kwh_per_day', builder.mul(nodes, nodePower), 'kWh/day')
  named('fleet_energy_cost_per_day', builder.mul(energy, tariff), `${money}/day`)
}
