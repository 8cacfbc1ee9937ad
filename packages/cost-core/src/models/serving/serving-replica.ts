import { findModel } from '../../catalog/find-model.ts'
import type { Context } from '../../graph/label.ts'
import type { PlanQuantity } from '../../plan/quantity-field.ts'
import type { ServingWorkload } from '../../plan/workloads/serving-workload.ts'
import { median } from '../../quantity/distribution.ts'
import { type ModelContext, once } from '../model-context.ts'
import { planInput } from '../plan-input.ts'
import type { Supply } from '../supply.ts'
import type { ServiceLevel } from '../throughput/serving-load.ts'
import { servingThroughput } from '../throughput/serving-throughput.ts'
import type { ThroughputNodes } from '../throughput/throughput-nodes.ts'
import type { ServingDemand } from './serving-demand.ts'

/**
 * What one replica gives by the throughput model, with as many requests in flight as fit and as keep the service level.
 *
 * Undefined when it cannot be said: the load does not come in requests, the option names no hardware, or the catalogue
 * knows too little of the hardware or of the model. Infeasible when the model does not fit, or cannot be that fast.
 */
export function servingReplica(
  model: ModelContext,
  id: string,
  context: Context,
  supply: Supply,
  workload: string,
  demand: ServingDemand,
): ThroughputNodes | undefined {
  const { capacity, precision } = demand.workload
  const entry = findModel(model.catalogue.models, demand.workload.model ?? '')
  const { accelerator } = supply
  if (capacity?.method !== 'roofline' || entry === undefined || accelerator === undefined) return undefined
  if (demand.perRequest === undefined) return undefined
  const { gpus_per_replica: width } = capacity
  return servingThroughput(model.builder, `${id}.throughput`, context, {
    accelerator,
    model: entry,
    weights: precision,
    cache: capacity.kv_precision,
    ...(width !== undefined && { gpusPerReplica: median(width.quantity.distribution) }),
    ...demand.perRequest,
    ...(demand.workload.slo !== undefined && { slo: serviceLevel(model, workload, demand.workload.slo) }),
    inferenceFlop: demand.laws.inference,
  })
}

/** The bounds of the service level, the same on every option. */
function serviceLevel(
  model: ModelContext,
  workload: string,
  { ttft_p95: firstToken, tpot_p95: perToken }: NonNullable<ServingWorkload['slo']>,
): ServiceLevel {
  const bound = (name: string, given: PlanQuantity) =>
    once(model, `${workload}.${name}`, () =>
      planInput(model, `${workload}.${name}`, given, {
        path: `workloads.${workload}.slo.${name}`,
        field: name,
        unit: 'ms',
        context: { workload },
        role: 'choice',
      }),
    )
  return {
    ...(firstToken !== undefined && { firstToken: bound('ttft_p95', firstToken) }),
    ...(perToken !== undefined && { perToken: bound('tpot_p95', perToken) }),
  }
}
