import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { label, type ModelContext } from '../model-context.ts'
import type { FleetCosts } from '../options/option-costs.ts'

/** What one workload takes of a fleet. */
export interface FleetUse {
  readonly workload: string
  /** GPU-hours at work, by month. */
  readonly hours: NodeIndex
  /** GPUs at the peak, headroom included. */
  readonly peak: NodeIndex
}

/** A workload's share of a fleet's cost, and the idle part of the fleet within it. */
export interface FleetShare {
  /** Undefined for a workload that has it all. */
  readonly share: NodeIndex | undefined
  readonly idle: NodeIndex
}

/**
 * The share of a fleet's cost that each of its workloads bears: its own hours, and a part of the idle ones.
 *
 * Idle hours are those that are there and that nobody uses, over the whole plan. They fall on the workloads by their use,
 * by their peaks (who makes the fleet large pays for it), or in equal parts. The rule moves shares and never the total.
 */
export function fleetShares(
  model: ModelContext,
  prefix: string,
  context: Context,
  fleet: Pick<FleetCosts, 'availableHours' | 'usedHours'>,
  uses: readonly FleetUse[],
): ReadonlyMap<string, FleetShare> {
  const { builder } = model
  const named = (id: string, measure: string, node: NodeIndex, unit: string, workload?: string) =>
    builder.name(`${prefix}.${id}`, node, {
      label: label(`measure.${measure}`),
      unit,
      context: { ...context, ...(workload !== undefined && { workload }) },
    })
  const [only] = uses
  const isAlone = only !== undefined && uses.length === 1
  const used = isAlone
    ? fleet.usedHours
    : named('fleet_gpu_hours', 'gpu_hours', builder.add(...uses.map(({ hours }) => hours)), 'GPU-h/month')
  const there = named(
    'gpu_hours_shared',
    'gpu_hours_shared',
    builder.apply('max', [builder.sum(fleet.availableHours), builder.sum(used)], undefined),
    'GPU-h',
  )
  const idle = named(
    'idle_share',
    'idle_share',
    builder.sub(builder.literal(1, ''), builder.div(builder.sum(used), there)),
    '%',
  )
  if (isAlone) return new Map([[only.workload, { share: undefined, idle }]])
  const weights = idleWeights(model, prefix, context, used, uses)
  return new Map(
    uses.map(({ workload, hours }, index) => {
      const own = named(
        `${workload}.busy_part`,
        'busy_part',
        builder.div(builder.sum(hours), there),
        '%',
        workload,
      )
      const ofIdle = named(
        `${workload}.idle_part`,
        'idle_part',
        builder.mul(idle, weights[index]!),
        '%',
        workload,
      )
      const share = builder.add(own, ofIdle)
      return [
        workload,
        { share: named(`${workload}.fleet_share`, 'fleet_share', share, '%', workload), idle: ofIdle },
      ]
    }),
  )
}

/** How the idle part is divided; the weights add up to the whole. */
function idleWeights(
  model: ModelContext,
  prefix: string,
  context: Context,
  used: NodeIndex,
  uses: readonly FleetUse[],
): readonly NodeIndex[] {
  const { builder, plan } = model
  const rule = plan.accounting.idle
  if (rule === 'equal') {
    const count = builder.definition(`${prefix}.workloads_sharing`, uses.length, {
      label: label('definition.workloads_sharing'),
      unit: '',
      context,
      provenance: { evidence: 'published', source: 'strategies: workloads on this option' },
    })
    return uses.map(() => builder.div(builder.literal(1, ''), count))
  }
  if (rule === 'by_use') return uses.map(({ hours }) => builder.div(builder.sum(hours), builder.sum(used)))
  const tops = uses.map(({ peak }) =>
    builder.apply('top', [builder.monthly(peak)], { from: 0, to: builder.months }),
  )
  const all = builder.name(`${prefix}.peaks`, builder.add(...tops), {
    label: label('measure.peaks'),
    unit: 'GPU',
    context,
  })
  return tops.map((top) => builder.div(top, all))
}
