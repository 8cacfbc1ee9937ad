import type { GraphNode } from '../graph/node.ts'
import { breakEvenId } from '../models/break-even-nodes.ts'
import type { CompiledPlan } from '../models/compile-plan.ts'
import { ownedStrategies } from '../plan/owned-strategies.ts'
import { type Evaluation, evaluate } from '../readings/evaluate.ts'
import { fromBase, type Unit, unit } from '../units/unit.ts'

/** What owning is held against: a rent that is paid only for hours used. Without it a share of hours means nothing. */
export type BreakEvenBasis = 'on_demand_per_used_hour' | 'spot_per_used_hour'

/** An amount for one hour of one GPU. */
export interface HourlyAmount {
  readonly value: number
  readonly unit: string
}

/**
 * From which share of its hours on owning costs less than renting by the hour.
 *
 * `dearer`, with a share above 1: owning costs more even when every hour is used. `take_or_pay`: a reservation is paid
 * whether it is used or not, as what is owned is, so no share of use decides between the two.
 */
export type BreakEven = {
  /** A strategy of which everything is owned, and an option to rent. */
  readonly owned: string
  readonly rented: string
  /** What an hour costs that the owned GPUs could give, used or not; and what a rented one costs. */
  readonly ownedHour: HourlyAmount
  readonly rentedHour: HourlyAmount
} & (
  | { readonly kind: 'share' | 'dearer'; readonly basis: BreakEvenBasis; readonly share: number }
  | { readonly kind: 'take_or_pay' }
)

/**
 * Owning against every way to rent in the plan, by the share of owned hours that are used.
 *
 * Only for strategies that own all they compute on, and where both amounts are known in full.
 */
export function breakEvenUtilisation(compiled: CompiledPlan): readonly BreakEven[] {
  const { plan } = compiled
  const today = evaluate(compiled.graph)
  const hour = unit(`${plan.currency.plan}/GPU-h`)
  const amount = (id: string, of: Unit): number | undefined => {
    const node = compiled.graph.nodes[compiled.graph.ids.get(id) ?? -1]
    if (node?.dimension !== of.dimension || today.incomplete[node.index] !== undefined) return undefined
    const value = fromBase(firstValue(today, node), of)
    return Number.isFinite(value) && value > 0 ? value : undefined
  }
  const hourly = (id: string): HourlyAmount | undefined => {
    const value = amount(id, hour)
    return value === undefined ? undefined : { value, unit: hour.text }
  }
  return ownedStrategies(plan).flatMap((owned) => {
    const ownedHour = hourly(`${owned}.total.cost_per_gpu_hour`)
    return Object.entries(plan.options).flatMap(([rented, option]): readonly BreakEven[] => {
      const rentedHour = hourly(`${rented}.total.rate`)
      const share = amount(breakEvenId(owned, rented), unit(''))
      if (option.kind !== 'rent' || ownedHour === undefined || rentedHour === undefined) return []
      const sides = { owned, rented, ownedHour, rentedHour }
      if (option.term === 'reserved') return [{ kind: 'take_or_pay', ...sides }]
      if (share === undefined) return []
      const basis = option.term === 'on_demand' ? 'on_demand_per_used_hour' : 'spot_per_used_hour'
      return [{ kind: share > 1 ? 'dearer' : 'share', basis, share, ...sides }]
    })
  })
}

function firstValue(evaluation: Evaluation, { index }: GraphNode): number {
  return evaluation.values[index]?.[0] ?? Number.NaN
}
