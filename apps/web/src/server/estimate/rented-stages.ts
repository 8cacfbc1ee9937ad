import { assignmentsOf, type CompiledPlan } from '@kilotoken/cost-core'

/** Which workloads each strategy rents for: machine and power are then inside the rent, and no lines of their own. */
export function rentedStages({ plan, workloads }: Pick<CompiledPlan, 'plan' | 'workloads'>) {
  const isRented = (option: string | undefined) =>
    option !== undefined && plan.options[option]?.kind === 'rent'
  return Object.fromEntries(
    Object.entries(assignmentsOf(plan)).map(([strategy, assigned]) => [
      strategy,
      workloads
        .map(({ key }) => key)
        .filter((key) => isRented(typeof assigned === 'string' ? assigned : assigned[key])),
    ]),
  )
}
