import type { PlanProblem } from '../../plan/plan-problem.ts'
import type { OwnOption, RentOption } from '../../plan/supply-schema.ts'
import type { ServingWorkload } from '../../plan/workloads/serving-workload.ts'
import type { CompiledPlan } from '../compile-plan.ts'
import { warning } from './warning.ts'

/** What is written and changes nothing, because something else beside it says it all. */
export function* idleFields({ plan }: Pick<CompiledPlan, 'plan'>): Generator<PlanProblem> {
  for (const [key, workload] of Object.entries(plan.workloads))
    if (workload.kind === 'serving') yield* idleIn(workload, `workloads.${key}`, besideLoad(workload))
  for (const [key, option] of Object.entries(plan.options))
    if (option.kind === 'own' || option.kind === 'rent')
      yield* idleIn(option, `options.${key}`, besideCharge(option))
}

/** Which fields change nothing, and beside what. */
type Idle = readonly [beside: string, fields: readonly string[]]

/** A load in layers is as many GPUs as it says. */
function besideLoad({ demand }: ServingWorkload): Idle {
  const isLayered = Object.keys(demand.layers ?? {}).length > 0
  if (!isLayered || demand.tokens !== undefined || demand.drivers !== undefined) return ['', []]
  const fields = ['peak_factor', 'traffic', 'cache_hit', 'cache_write'].map((field) => `demand.${field}`)
  return ['demand.layers', ['capacity', ...fields]]
}

/** Hours that are billed as they are used have no fleet, and a fleet of a fixed number is that number. */
function besideCharge(option: OwnOption | RentOption): Idle {
  if (option.charge === 'used')
    return [
      'charge: used',
      ['nodes', 'lot', 'spares', 'failure_rate', 'lead_time', 'payment_schedule', 'loan'],
    ]
  const isFixed = option.nodes !== undefined && option.nodes !== 'follow_demand'
  return isFixed ? ['nodes', ['spares', 'lot']] : ['', []]
}

function* idleIn(part: object, path: string, [beside, fields]: Idle): Generator<PlanProblem> {
  for (const field of fields) {
    const value = field
      .split('.')
      .reduce<unknown>((at, name) => (at as Readonly<Record<string, unknown>> | undefined)?.[name], part)
    if (value !== undefined) yield warning('CHANGES_NOTHING', `${path}.${field}`, { beside })
  }
}
