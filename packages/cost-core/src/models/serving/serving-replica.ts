import { findModel } from '../../catalog/find-model.ts'
import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { median } from '../../quantity/distribution.ts'
import type { ModelContext } from '../model-context.ts'
import type { Supply } from '../supply.ts'
import { servingThroughput } from '../throughput/serving-throughput.ts'
import type { ServingDemand } from './serving-demand.ts'

/**
 * Output tokens a second of one GPU by the throughput model, with as many requests in flight as fit.
 *
 * Undefined when it cannot be said: the load does not come in requests, the option names no hardware, or the catalogue
 * knows too little of the hardware or of the model. Infeasible when the model does not fit.
 */
export function servingReplica(
  model: ModelContext,
  id: string,
  context: Context,
  supply: Supply,
  demand: ServingDemand,
): NodeIndex | undefined {
  const { capacity, precision } = demand.workload
  const entry = findModel(model.catalogue.models, demand.workload.model ?? '')
  const { accelerator } = supply
  if (capacity?.method !== 'roofline' || entry === undefined || accelerator === undefined) return undefined
  if (demand.perRequest === undefined) return undefined
  const { gpus_per_replica: width } = capacity
  const throughput = servingThroughput(model.builder, `${id}.throughput`, context, {
    accelerator,
    model: entry,
    weights: precision,
    cache: capacity.kv_precision,
    ...(width !== undefined && { gpusPerReplica: median(width.quantity.distribution) }),
    ...demand.perRequest,
    inferenceFlop: demand.laws.inference,
  })
  return throughput?.outputRatePerGpu
}
