import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import type { DepreciationMethod } from '../accounting/depreciation.ts'
import { label, type ModelContext } from '../model-context.ts'
import type { Supply } from '../supply.ts'

/** The plan's method, over this life; by use, over the GPU-hours that what is bought has in it. */
export function writeOffMethod(
  model: ModelContext,
  { gpusPerNode }: Supply,
  life: NodeIndex,
  usedHours: NodeIndex,
  bought: NodeIndex,
  prefix: string,
  context: Context,
): DepreciationMethod {
  const { method } = model.plan.accounting
  if (method !== 'units_of_production') return { kind: method, life }
  const { builder, calendar } = model
  const lifetime = builder.name(
    `${prefix}.lifetime_gpu_hours`,
    builder.mul(bought, gpusPerNode, life, calendar.nominalHours),
    { label: label('measure.lifetime_gpu_hours'), unit: 'GPU-h/month', context },
  )
  return { kind: 'units_of_production', used: usedHours, lifetime }
}
