import { assignedTo, assignmentsOf } from '../assignments.ts'
import type { Plan } from '../plan-schema.ts'
import { isShareLimited, spotRest } from '../spot-rest.ts'
import type { PathProblem } from '../validate-plan.ts'
import { unknownKey } from './unknown-key.ts'

/** Assignments: every workload on an option that is there and can serve it. */
export function* checkStrategies(plan: Plan): Generator<PathProblem> {
  const names = Object.keys(plan.strategies)
  if (names.length === 0 && Object.keys(plan.options).length === 0)
    yield { path: ['options'], code: 'MISSING', params: {} }
  if (plan.base_strategy !== undefined && !Object.hasOwn(assignmentsOf(plan), plan.base_strategy))
    yield unknownKey(['base_strategy'], plan.base_strategy, assignmentsOf(plan))
  for (const [key, strategy] of Object.entries(plan.strategies)) {
    if (typeof strategy === 'string') {
      if (!Object.hasOwn(plan.options, strategy))
        yield unknownKey(['strategies', key], strategy, plan.options)
      continue
    }
    for (const workload of Object.keys(plan.workloads))
      if (plan.workloads[workload]?.kind !== 'data' && !Object.hasOwn(strategy, workload))
        yield { path: ['strategies', key], code: 'NOT_ASSIGNED', params: { workload } }
    for (const [workload, option] of Object.entries(strategy)) {
      if (!Object.hasOwn(plan.workloads, workload))
        yield unknownKey(['strategies', key, workload], workload, plan.workloads)
      if (!Object.hasOwn(plan.options, option))
        yield unknownKey(['strategies', key, workload], option, plan.options)
    }
    if (Object.hasOwn(plan.options, key) && Object.values(strategy).some((option) => option !== key))
      yield { path: ['strategies', key], code: 'KEY_TAKEN', params: { key } }
  }
  for (const [key, assignment] of Object.entries(assignmentsOf(plan)))
    for (const [workload, { kind }] of Object.entries(plan.workloads)) {
      const option = assignedTo(assignment, workload)
      if (kind !== 'data' && option !== undefined)
        yield* cannotServe(plan, ['strategies', key], workload, kind, option)
    }
}

function* cannotServe(
  plan: Plan,
  path: readonly string[],
  workload: string,
  kind: string,
  option: string,
): Generator<PathProblem> {
  const given = plan.options[option]
  if (given === undefined) return
  if (given.serves !== undefined && !given.serves.includes(workload))
    yield { path, code: 'OPTION_DOES_NOT_SERVE', params: { option, workload } }
  const rest = given.kind === 'rent' && isShareLimited(given) && spotRest(plan, option, given, workload)
  if (rest === undefined)
    yield { path: ['options', option, 'rest'], code: 'SPOT_NEEDS_REST', params: { option, workload } }
  if (rest && plan.options[rest]?.serves?.includes(workload) === false)
    yield { path, code: 'OPTION_DOES_NOT_SERVE', params: { option: rest, workload } }
  const parts =
    given.kind === 'mix' ? given.parts.map((part) => part.option) : rest ? [option, rest] : [option]
  const isOnApi = parts.some((part) => plan.options[part]?.kind === 'api')
  if (kind !== 'serving' && isOnApi) yield { path, code: 'OPTION_CANNOT_TRAIN', params: { option, workload } }
  if (isOnApi && hasNoTokens(plan, workload))
    yield { path, code: 'API_NEEDS_TOKENS', params: { option, workload } }
  if (kind !== 'serving' && given.kind === 'mix' && given.parts.some((part) => part.share === undefined))
    yield { path, code: 'MIX_BY_HEIGHT_CANNOT_TRAIN', params: { option, workload } }
}

/** A load that is given in GPUs alone: nobody knows how many tokens it reads and writes. */
function hasNoTokens({ workloads }: Plan, key: string): boolean {
  const workload = workloads[key]
  return (
    workload?.kind === 'serving' &&
    workload.demand.tokens === undefined &&
    workload.demand.drivers === undefined &&
    Object.keys(workload.demand.layers ?? {}).length > 0
  )
}
