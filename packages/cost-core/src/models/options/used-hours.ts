import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { label, type ModelContext } from '../model-context.ts'
import type { FleetNeed } from './fleet-need.ts'

/**
 * GPU-hours at work: those the load takes, and of a fixed number of servers never more than are there.
 *
 * `given` is the number the plan fixes; without one the fleet follows the need, so that all of it is there.
 */
export function usedHours(
  { builder }: ModelContext,
  prefix: string,
  context: Context,
  need: FleetNeed,
  given: NodeIndex | undefined,
  availableHours: NodeIndex,
): NodeIndex {
  const named = (measure: string, node: NodeIndex) =>
    builder.name(`${prefix}.${measure}`, node, {
      label: label(`measure.${measure}`),
      unit: 'GPU-h/month',
      context,
    })
  if (given === undefined) return named('used_gpu_hours', need.hours)
  return named('used_gpu_hours', builder.min(named('gpu_hours_wanted', need.hours), availableHours))
}
