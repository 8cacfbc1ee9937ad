import { assignmentsOf } from './assignments.ts'
import type { Plan } from './plan-schema.ts'

/** The strategies that own all they compute on. */
export function ownedStrategies(plan: Pick<Plan, 'strategies' | 'options'>): readonly string[] {
  return Object.entries(assignmentsOf(plan)).flatMap(([key, assigned]) => {
    const options = typeof assigned === 'string' ? [assigned] : Object.values(assigned)
    return options.length > 0 && options.every((option) => plan.options[option]?.kind === 'own') ? [key] : []
  })
}
