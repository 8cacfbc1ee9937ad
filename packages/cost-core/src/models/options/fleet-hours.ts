import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { label, type ModelContext } from '../model-context.ts'
import type { Supply } from '../supply.ts'
import type { FleetNeed } from './fleet-need.ts'
import type { FleetCosts } from './option-costs.ts'
import { usedHours } from './used-hours.ts'

/** GPU-hours of servers of one's own: all that are there around the clock, and those at work. */
export function fleetHours(
  model: ModelContext,
  prefix: string,
  context: Context,
  supply: Supply,
  need: FleetNeed,
  given: NodeIndex | undefined,
  nodes: NodeIndex,
): Pick<FleetCosts, 'availableHours' | 'usedHours'> {
  const { builder, calendar } = model
  const availableHours = builder.name(
    `${prefix}.gpu_hours_available`,
    builder.mul(nodes, supply.gpusPerNode, calendar.hoursPerMonth),
    { label: label('measure.gpu_hours_available'), unit: 'GPU-h/month', context },
  )
  return { availableHours, usedHours: usedHours(model, prefix, context, need, given, availableHours) }
}
