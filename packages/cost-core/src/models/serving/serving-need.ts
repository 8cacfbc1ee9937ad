import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { label, type ModelContext, once } from '../model-context.ts'
import { planInput } from '../plan-input.ts'
import type { Supply } from '../supply.ts'
import { isWhole, type Portion } from './portion.ts'
import type { ServingDemand } from './serving-demand.ts'
import { servingReplica } from './serving-replica.ts'

/** How many machines a workload needs on an option, month by month or the same in all. */
export interface MachineNeed {
  /** GPUs at the peak, headroom included: as many as whole replicas have, or not rounded where there are none. */
  readonly gpus: NodeIndex
  /** GPUs at work on average. */
  readonly busy: NodeIndex
  /** Set when the load says itself how long its GPUs run. */
  readonly hours?: NodeIndex
  /** Set when a model is laid out on so many GPUs a time: those, and what the load takes before it is rounded up to them. */
  readonly replicas?: { readonly gpus: NodeIndex; readonly unrounded: NodeIndex }
}

/**
 * The machines that serve a workload, or a portion of it, on one option. Undefined when the workload says nothing that
 * machines could be sized by. `wholeOf` gives the need of all of it, which a portion is a part of.
 */
export function servingNeed(
  model: ModelContext,
  id: string,
  context: Context,
  supply: Supply,
  workload: string,
  demand: ServingDemand,
  portion: Portion,
  wholeOf: () => MachineNeed | undefined,
): MachineNeed | undefined {
  if (demand.layers.length > 0) return layeredNeed(model, id, context, demand, portion)
  const whole = isWhole(portion) ? wholeNeed(model, id, context, supply, workload, demand) : wholeOf()
  if (whole === undefined || isWhole(portion)) return whole
  const { builder } = model
  const named = (measure: string, node: NodeIndex) =>
    builder.name(`${id}.${measure}`, node, { label: label(`measure.${measure}`), unit: 'GPU', context })
  const part = (measure: string, gpus: NodeIndex) =>
    named(
      measure,
      portion.share === undefined ? slice(model, gpus, portion) : builder.mul(gpus, portion.share),
    )
  const busy = part('busy_gpus', whole.busy)
  if (portion.share === undefined || whole.replicas === undefined)
    return { gpus: part('gpus_unrounded', whole.gpus), busy }
  const unrounded = part('gpus_unrounded', whole.replicas.unrounded)
  return { gpus: named('gpus_in_replicas', builder.ceil(unrounded, whole.replicas.gpus)), busy }
}

/** What is left of GPUs above the ones taken before, and at most so many. */
function slice({ builder }: ModelContext, gpus: NodeIndex, { above, most }: Portion): NodeIndex {
  const zero = builder.literal(0, 'GPU')
  const left = above === undefined ? gpus : builder.apply('max', [builder.sub(gpus, above), zero], undefined)
  return most === undefined ? left : builder.min(left, most)
}

function layeredNeed(
  model: ModelContext,
  id: string,
  context: Context,
  demand: ServingDemand,
  portion: Portion,
): MachineNeed {
  const { builder, calendar } = model
  const named = (measure: string, node: NodeIndex, unit: string, words = measure) =>
    builder.name(`${id}.${measure}`, node, { label: label(`measure.${words}`), unit, context })
  const zero = builder.literal(0, 'GPU')
  const taken = (height: NodeIndex) =>
    portion.share === undefined ? slice(model, height, portion) : builder.mul(height, portion.share)
  let below: NodeIndex | undefined
  const gpus: NodeIndex[] = []
  const hours: NodeIndex[] = []
  for (const [index, layer] of demand.layers.entries()) {
    const top = below === undefined ? layer.gpus : builder.add(below, layer.gpus)
    const upTo = named(`layer_${index + 1}_top`, taken(top), 'GPU', 'layer_top')
    const upToBelow =
      below === undefined ? zero : named(`layer_${index + 1}_bottom`, taken(below), 'GPU', 'layer_bottom')
    const own = named(`layer_${index + 1}_gpus`, builder.sub(upTo, upToBelow), 'GPU', 'layer_gpus')
    gpus.push(own)
    hours.push(builder.mul(own, layer.hours))
    below = named(`layer_${index + 1}_height`, top, 'GPU', 'layer_height')
  }
  const busy = named('busy_gpus', hours.length === 1 ? hours[0]! : builder.add(...hours), 'GPU')
  return {
    gpus: named('gpus_unrounded', gpus.length === 1 ? gpus[0]! : builder.add(...gpus), 'GPU'),
    busy,
    hours: named('gpu_hours', builder.monthly(builder.mul(busy, calendar.hoursPerMonth)), 'GPU-h/month'),
  }
}

function wholeNeed(
  model: ModelContext,
  id: string,
  context: Context,
  supply: Supply,
  workload: string,
  demand: ServingDemand,
): MachineNeed | undefined {
  const { builder } = model
  const { capacity } = demand.workload
  const named = (measure: string, node: NodeIndex, unit: string) =>
    builder.name(`${id}.${measure}`, node, { label: label(`measure.${measure}`), unit, context })
  const field = (name: string, given: Parameters<typeof planInput>[2], unit: string, at = name) =>
    once(model, `${workload}.${name}`, () =>
      planInput(model, `${workload}.${name}`, given, {
        path: `workloads.${workload}.capacity.${at}`,
        field: name,
        unit,
        context: { workload },
      }),
    )
  if (capacity?.method === 'fleet') {
    const gpus = field('fleet', capacity.gpus, 'GPU', 'gpus')
    return { gpus, busy: gpus }
  }
  if (capacity === undefined || demand.tokensPerDay === undefined) return undefined
  const sized = (mean: NodeIndex) => {
    const busy = named('busy_gpus', mean, 'GPU')
    const peak = builder.div(builder.mul(busy, demand.peakFactor), demand.headroom)
    return { gpus: named('gpus_unrounded', peak, 'GPU'), busy }
  }
  if (capacity.method === 'flop') {
    if (demand.flopPerToken === undefined) return undefined
    const rate = builder.mul(demand.tokensPerDay, demand.flopPerToken)
    const needed = named('flop_rate', builder.div(rate, field('mfu', capacity.mfu, '%')), 'PFLOP/s')
    return sized(builder.div(needed, supply.peak(demand.workload.precision)))
  }
  const output = demand.outputPerDay
  if (output === undefined) return undefined
  if (capacity.method === 'roofline') {
    const replica = servingReplica(model, id, context, supply, workload, demand)
    if (replica === undefined) return undefined
    const { gpus: unrounded, busy } = sized(builder.div(output, replica.outputRatePerGpu))
    // Half a replica answers nobody, and a small load needs one as well.
    const gpus = named('gpus_in_replicas', builder.ceil(unrounded, replica.replicaGpus), 'GPU')
    return { gpus, busy, replicas: { gpus: replica.replicaGpus, unrounded } }
  }
  if (capacity.gpu_throughput !== undefined)
    return sized(builder.div(output, field('gpu_throughput', capacity.gpu_throughput, 'tok/s/GPU')))
  const perNode = field('node_throughput', capacity.node_throughput, 'tok/s/node')
  return sized(builder.mul(builder.div(output, perNode), supply.gpusPerNode))
}
