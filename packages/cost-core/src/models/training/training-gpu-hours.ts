import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { label, type ModelContext } from '../model-context.ts'
import type { Supply } from '../supply.ts'
import { trainingCluster } from './training-cluster.ts'
import type { TrainingDemand } from './training-demand.ts'

/**
 * GPU-hours of a training run on one option, by month.
 *
 * FLOP over what the GPUs really deliver: peak × MFU (share of peak while computing) × goodput (share of time that is
 * not lost to failures and restarts). A number of runs is spread from the start month over as long as the cluster needs;
 * without a cluster the whole of it falls in the start month. Runs a month fall in their months.
 *
 * @unit GPU·h a month
 */
export function trainingGpuHours(
  model: ModelContext,
  supply: Supply,
  key: string,
  demand: TrainingDemand,
): NodeIndex {
  const { builder } = model
  const id = `${supply.key}.${key}`
  const context: Context = { strategy: supply.key, workload: key }
  const named = (measure: string, node: NodeIndex, unit: string) =>
    builder.name(`${id}.${measure}`, node, { label: label(`measure.${measure}`), unit, context })
  named('flop', demand.flop, 'FLOP')
  const cluster = trainingCluster(model, supply, key, demand)
  const { timing } = demand
  if (timing.kind === 'monthly') {
    const perRun = named('gpu_hours_per_run', hoursOf(model, supply, demand, named), 'GPU-h/run')
    const byMonth = named('gpu_hours_by_month', builder.mul(timing.runs, perRun), 'GPU-h/month')
    named('gpu_hours', builder.sum(byMonth), 'GPU-h')
    if (cluster !== undefined) named('days_per_run', builder.div(perRun, cluster), 'day/run')
    return byMonth
  }
  const hours = named('gpu_hours', hoursOf(model, supply, demand, named), 'GPU-h')
  if (cluster === undefined)
    return named('gpu_hours_by_month', builder.at(hours, timing.start), 'GPU-h/month')
  const days = named('days', builder.div(hours, cluster), 'day')
  const span = named('span', builder.div(days, model.calendar.nominalHours), 'month')
  return named('gpu_hours_by_month', builder.spread(hours, timing.start, span), 'GPU-h/month')
}

/** Of everything, or of one run where there are so many a month. */
function hoursOf(
  { builder }: ModelContext,
  supply: Supply,
  demand: TrainingDemand,
  named: (measure: string, node: NodeIndex, unit: string) => NodeIndex,
): NodeIndex {
  const { flop, flopPerRun, goodput, mfu, parts, timing, workload } = demand
  const hours = (work: NodeIndex, share: NodeIndex) =>
    builder.div(work, builder.mul(supply.peak(workload.precision), share, goodput))
  const isMonthly = timing.kind === 'monthly'
  if (parts.length === 0) return hours(isMonthly && flopPerRun !== undefined ? flopPerRun : flop, mfu)
  const unit = isMonthly ? 'GPU-h/run' : 'GPU-h'
  return builder.add(
    ...parts.map((part) => named(`${part.name}_gpu_hours`, hours(part.flop, part.mfu), unit)),
  )
}
