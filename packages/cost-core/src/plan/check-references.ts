import { checkBudget } from './checks/check-budget.ts'
import { checkCorrelations } from './checks/check-correlations.ts'
import { checkDataWorkload } from './checks/check-data-workload.ts'
import { checkLeast } from './checks/check-least.ts'
import { checkOptions } from './checks/check-options.ts'
import { checkOverheads } from './checks/check-overheads.ts'
import { checkPaths } from './checks/check-paths.ts'
import { checkServingWorkload } from './checks/check-serving-workload.ts'
import { checkStrategies } from './checks/check-strategies.ts'
import { checkTrainingWorkload } from './checks/check-training-workload.ts'
import { COST_LINES } from './factor-groups.ts'
import type { Plan } from './plan-schema.ts'
import type { PathProblem } from './validate-plan.ts'

/**
 * What the schema cannot see: keys that name nothing, months outside the plan, names that would clash in ids, shares that
 * do not add up, nothing where there has to be something, options that cannot serve what they are given.
 */
export function checkReferences(plan: Plan): readonly PathProblem[] {
  return [
    ...checkKeys(plan),
    ...checkLeast(plan),
    ...checkOverheads(plan),
    ...checkPaths(plan),
    ...checkWorkloads(plan),
    ...checkOptions(plan),
    ...checkStrategies(plan),
    ...checkBudget(plan),
    ...checkCorrelations(plan),
  ]
}

const RESERVED = new Set<string>([...COST_LINES, 'total', 'cal', 'def', 'compare', 'fx', 'tax', 'prices'])

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
    if (workload.kind === 'data') yield* checkDataWorkload(plan, path, workload)
    if (workload.kind === 'pretrain' || workload.kind === 'finetune')
      yield* checkTrainingWorkload(plan, path, workload)
    if (workload.kind === 'serving') yield* checkServingWorkload(path, workload)
  }
}
