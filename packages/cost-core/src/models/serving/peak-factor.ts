import type { NodeIndex } from '../../graph/node.ts'
import { assumedPeakFactor, type ServingWorkload } from '../../plan/workloads/serving-workload.ts'
import { trafficCurve } from '../../plan/workloads/traffic-curves.ts'
import { label, type ModelContext } from '../model-context.ts'
import { planInput } from '../plan-input.ts'

/**
 * How many times the mean hour the peak hour is: as given, or as the named week of traffic has it, or one.
 *
 * A factor that is given counts where a curve is named as well.
 */
export function peakOf(model: ModelContext, key: string, { demand }: ServingWorkload): NodeIndex {
  const context = { workload: key }
  const { traffic, peak_factor: given } = demand
  if (given !== undefined || traffic === undefined)
    return planInput(model, `${key}.peak_factor`, given ?? assumedPeakFactor, {
      path: `workloads.${key}.demand.peak_factor`,
      field: 'peak_factor',
      unit: '',
      context,
    })
  const { builder } = model
  const hours = trafficCurve(traffic)
  const definition = (name: string, value: number) =>
    builder.definition(`${key}.${name}`, value, {
      label: label(`definition.${name}`),
      unit: '',
      context,
      provenance: {
        evidence: 'assumed',
        source: `the 168 hours of ${traffic}, docs/method/serving.md`,
      },
    })
  const peak = definition('traffic_peak', Math.max(...hours))
  const mean = definition('traffic_mean', hours.reduce((sum, load) => sum + load) / hours.length)
  return builder.name(`${key}.peak_factor`, builder.div(peak, mean), {
    label: label('field.peak_factor'),
    unit: '',
    context,
  })
}
