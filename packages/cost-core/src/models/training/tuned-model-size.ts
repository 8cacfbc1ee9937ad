import { findModel } from '../../catalog/find-model.ts'
import { nearestNames } from '../../nearest-names.ts'
import type { FinetuneWorkload } from '../../plan/workloads/finetune-workload.ts'
import { fromCatalogue } from '../from-catalogue.ts'
import type { ModelContext } from '../model-context.ts'
import type { WorkloadNodes } from '../workload-nodes.ts'
import type { ModelSize } from './training-demand.ts'

/**
 * The size of the model that is trained further: that of the plan's own pre-training, of the catalogue's model, or as
 * given. A model the catalogue does not know is a problem of the plan, with the nearest names.
 */
export function tunedModelSize(
  model: ModelContext,
  { key, field }: WorkloadNodes,
  workload: FinetuneWorkload,
  base: ModelSize | undefined,
): ModelSize {
  if (base !== undefined) return base
  if (workload.model !== undefined) return catalogueSize(model, key, workload.model)
  const total = field('parameters', workload.parameters, 'param')
  const { active_parameters: active } = workload
  return { total, active: active === undefined ? total : field('active_parameters', active, 'param') }
}

function catalogueSize(model: ModelContext, key: string, name: string): ModelSize {
  const entry = findModel(model.catalogue.models, name)
  if (entry === undefined)
    model.problems.push({
      path: ['workloads', key, 'model'],
      code: 'MODEL_NOT_IN_CATALOGUE',
      params: {
        key: name,
        nearest: nearestNames(
          name,
          model.catalogue.models.map((known) => known.key),
        ).join(', '),
      },
    })
  const figure = (id: string, of: 'parameters' | 'activeParameters') =>
    fromCatalogue(model, `${key}.${id}`, entry?.[of], {
      field: id,
      unit: 'param',
      context: { workload: key },
      name: entry?.name ?? name,
    })
  const total = figure('parameters', 'parameters')
  const isDense = entry?.activeParameters.value === entry?.parameters.value
  return { total, active: isDense ? total : figure('active_parameters', 'activeParameters') }
}
