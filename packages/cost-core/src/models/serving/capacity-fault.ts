import { findModel } from '../../catalog/find-model.ts'
import { nearestNames } from '../../nearest-names.ts'
import type { PathProblem } from '../../plan/validate-plan.ts'
import type { ModelContext } from '../model-context.ts'
import type { Supply } from '../supply.ts'
import type { ServingDemand } from './serving-demand.ts'

/** Why nothing says how many GPUs a load takes on an option, beside the field that would. */
export function capacityFault(
  { catalogue }: ModelContext,
  { key: option, accelerator }: Supply,
  workload: string,
  demand: ServingDemand | undefined,
): PathProblem {
  const at = ['workloads', workload]
  const work = demand?.workload
  if (work?.capacity?.method !== 'roofline')
    return { path: [...at, 'capacity'], code: 'CAPACITY_MISSING', params: { option } }
  const { model = '' } = work
  if (findModel(catalogue.models, model) === undefined) {
    const nearest = nearestNames(
      model,
      catalogue.models.map((entry) => entry.key),
    )
    return {
      path: [...at, 'model'],
      code: 'ROOFLINE_NEEDS_MODEL',
      params: { key: model, nearest: nearest.join(', ') },
    }
  }
  if (accelerator === undefined)
    return { path: ['options', option, 'node'], code: 'ROOFLINE_NEEDS_SERVER', params: { workload } }
  if (demand?.perRequest === undefined)
    return { path: [...at, 'demand', 'drivers'], code: 'ROOFLINE_NEEDS_REQUESTS', params: {} }
  return {
    path: [...at, 'capacity', 'method'],
    code: 'ROOFLINE_UNKNOWN',
    params: { model, hardware: accelerator.name },
  }
}
