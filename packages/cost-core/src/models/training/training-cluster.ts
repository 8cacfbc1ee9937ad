import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { fromCatalogue } from '../from-catalogue.ts'
import { label, type ModelContext, once } from '../model-context.ts'
import type { Supply } from '../supply.ts'
import type { TrainingDemand } from './training-demand.ts'

/**
 * The cluster of a run on one option, where it is large enough to hold the run: else infeasible, for the least number of
 * GPUs that would do. Undefined without a cluster.
 *
 * Nothing is checked on hardware whose memory is not known. That a cluster passes does not say that it will do: what the
 * batch needs is not counted.
 */
export function trainingCluster(
  model: ModelContext,
  supply: Supply,
  key: string,
  demand: TrainingDemand,
): NodeIndex | undefined {
  const { builder } = model
  const { cluster } = demand
  const id = `${supply.key}.${key}`
  const context: Context = { strategy: supply.key, workload: key }
  const least = leastGpus(model, supply, key, demand)
  if (cluster === undefined || least === undefined) return cluster
  const copies = builder.name(
    `${id}.model_copies`,
    builder.apply('floor', [builder.div(cluster, least), builder.literal(1, '')], undefined),
    { label: label('measure.model_copies'), unit: '', context },
  )
  return builder.name(
    `${id}.cluster`,
    builder.apply('guard', [copies, cluster], { reason: `${id}.least_gpus` }),
    { label: label('measure.usable_cluster'), unit: 'GPU', context },
  )
}

/** The fewest GPUs of an option that hold a run. Undefined where the memory of one is not known. */
export function leastGpus(
  model: ModelContext,
  supply: Supply,
  key: string,
  { memory }: TrainingDemand,
): NodeIndex | undefined {
  const { builder } = model
  const gpuMemory = memoryOf(model, supply)
  if (gpuMemory === undefined) return undefined
  const id = `${supply.key}.${key}.least_gpus`
  return once(model, id, () =>
    builder.name(id, builder.ceil(builder.div(memory, gpuMemory), builder.literal(1, 'GPU')), {
      label: label('measure.least_gpus'),
      unit: 'GPU',
      context: { strategy: supply.key, workload: key },
    }),
  )
}

function memoryOf(model: ModelContext, supply: Supply): NodeIndex | undefined {
  const { accelerator } = supply
  if (accelerator?.memory === undefined) return undefined
  const id = `${supply.key}.gpu_memory`
  return once(model, id, () =>
    fromCatalogue(model, id, accelerator.memory, {
      field: 'gpu_memory',
      unit: 'GB/GPU',
      context: supply.context,
      name: accelerator.name,
    }),
  )
}
