import type { Plan } from './plan-schema.ts'

/** Which option serves each workload under a strategy; one key stands for all. */
export type Assignment = Plan['strategies'][string]

/** The strategies of a plan. One that names none has one for each option. */
export function assignmentsOf(
  plan: Pick<Plan, 'strategies' | 'options'>,
): Readonly<Record<string, Assignment>> {
  return Object.keys(plan.strategies).length > 0
    ? plan.strategies
    : Object.fromEntries(Object.keys(plan.options).map((option) => [option, option]))
}

/** The option a workload is on under an assignment; undefined when it says nothing of it. */
export function assignedTo(assignment: Assignment, workload: string): string | undefined {
  return typeof assignment === 'string' ? assignment : assignment[workload]
}
