import { COST_LINES } from './factor-groups.ts'
import type { Plan } from './plan-schema.ts'
import { monthsBetween } from './small-fields.ts'
import type { PathProblem } from './validate-plan.ts'

/** What the schema cannot see: keys that name nothing, months outside the plan, names that would clash in ids. */
export function checkReferences(plan: Plan): readonly PathProblem[] {
  return [...checkKeys(plan), ...checkWorkloads(plan), ...checkOptions(plan), ...checkStrategies(plan)]
}

const RESERVED = new Set<string>([...COST_LINES, 'total', 'cal', 'def', 'compare', 'fx', 'tax'])

function* checkKeys(plan: Plan): Generator<PathProblem> {
  for (const section of ['workloads', 'options', 'strategies'] as const)
    for (const key of Object.keys(plan[section]))
      if (RESERVED.has(key)) yield { path: [section, key], code: 'RESERVED_KEY', params: { key } }
  for (const key of Object.keys(plan.workloads))
    if (Object.hasOwn(plan.options, key) || Object.hasOwn(plan.strategies, key))
      yield { path: ['workloads', key], code: 'KEY_TAKEN', params: { key } }
}

function* checkWorkloads(plan: Plan): Generator<PathProblem> {
  for (const [key, workload] of Object.entries(plan.workloads)) {
    const path = ['workloads', key]
    if (workload.kind === 'finetune' && plan.workloads[workload.base]?.kind !== 'pretrain')
      yield { path: [...path, 'base'], code: 'UNKNOWN_KEY', params: { key: workload.base } }
    if (workload.kind === 'pretrain' || workload.kind === 'finetune') {
      const start = monthsBetween(plan.horizon.start, workload.start)
      if (start < 0 || start >= plan.horizon.months)
        yield { path: [...path, 'start'], code: 'OUTSIDE_HORIZON', params: { month: workload.start } }
    }
    if (workload.kind === 'data') {
      const [from = '', to = ''] = workload.months.split('..')
      if (
        monthsBetween(plan.horizon.start, from) < 0 ||
        monthsBetween(plan.horizon.start, to) >= plan.horizon.months
      )
        yield { path: [...path, 'months'], code: 'OUTSIDE_HORIZON', params: { month: workload.months } }
      else if (monthsBetween(from, to) < 0)
        yield { path: [...path, 'months'], code: 'LOW_ABOVE_HIGH', params: {} }
      if ((workload.cleaning === undefined) !== (workload.volume === undefined))
        yield {
          path: [...path, workload.cleaning === undefined ? 'cleaning' : 'volume'],
          code: 'MISSING',
          params: {},
        }
    }
  }
}

function* checkOptions(plan: Plan): Generator<PathProblem> {
  for (const [key, option] of Object.entries(plan.options))
    if (option.kind === 'own' && !Object.hasOwn(plan.facilities, option.facility))
      yield { path: ['options', key, 'facility'], code: 'UNKNOWN_KEY', params: { key: option.facility } }
  for (const section of ['staff', 'overheads'] as const)
    for (const [key, item] of Object.entries(plan[section]))
      for (const [index, option] of (item?.for ?? []).entries())
        if (!Object.hasOwn(plan.options, option))
          yield { path: [section, key, 'for', index], code: 'UNKNOWN_KEY', params: { key: option } }
}

function* checkStrategies(plan: Plan): Generator<PathProblem> {
  const names = Object.keys(plan.strategies)
  if (names.length === 0) yield { path: ['strategies'], code: 'MISSING', params: {} }
  if (plan.base_strategy !== undefined && !names.includes(plan.base_strategy))
    yield { path: ['base_strategy'], code: 'UNKNOWN_KEY', params: { key: plan.base_strategy } }
  for (const [key, strategy] of Object.entries(plan.strategies)) {
    if (typeof strategy === 'string') {
      if (!Object.hasOwn(plan.options, strategy))
        yield { path: ['strategies', key], code: 'UNKNOWN_KEY', params: { key: strategy } }
      continue
    }
    for (const workload of Object.keys(plan.workloads))
      if (plan.workloads[workload]?.kind !== 'data' && !Object.hasOwn(strategy, workload))
        yield { path: ['strategies', key], code: 'NOT_ASSIGNED', params: { workload } }
    for (const [workload, option] of Object.entries(strategy)) {
      if (!Object.hasOwn(plan.workloads, workload))
        yield { path: ['strategies', key, workload], code: 'UNKNOWN_KEY', params: { key: workload } }
      if (!Object.hasOwn(plan.options, option))
        yield { path: ['strategies', key, workload], code: 'UNKNOWN_KEY', params: { key: option } }
    }
    if (Object.hasOwn(plan.options, key) && Object.values(strategy).some((option) => option !== key))
      yield { path: ['strategies', key], code: 'KEY_TAKEN', params: { key } }
  }
}
