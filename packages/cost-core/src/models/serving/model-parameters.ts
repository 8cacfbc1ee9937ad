import { findModel } from '../../catalog/find-model.ts'
import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import type { ServingWorkload } from '../../plan/workloads/serving-workload.ts'
import { fromCatalogue } from '../from-catalogue.ts'
import type { ModelContext } from '../model-context.ts'
import { planInput } from '../plan-input.ts'

/**
 * The parameters each token goes through: the plan's own number, or those the catalogue gives for its model (the active
 * ones of a mixture of experts). Undefined when neither is known: then nothing can be sized by arithmetic.
 */
export function modelParameters(
  model: ModelContext,
  key: string,
  context: Context,
  workload: ServingWorkload,
): NodeIndex | undefined {
  if (workload.parameters !== undefined)
    return planInput(model, `${key}.parameters`, workload.parameters, {
      path: `workloads.${key}.parameters`,
      field: 'parameters',
      unit: 'param',
      context,
    })
  const known = findModel(model.catalogue.models, workload.model ?? '')
  const figure = known?.activeParameters ?? known?.parameters
  if (known === undefined || figure === undefined) return undefined
  return fromCatalogue(model, `${key}.parameters`, figure, {
    field: 'parameters',
    unit: 'param',
    context,
    name: known.name,
  })
}
