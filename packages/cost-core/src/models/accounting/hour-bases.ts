import type { NodeIndex } from '../../graph/node.ts'
import { type AccountPart, type MoneyModel, partNaming } from './account-part.ts'

export interface HourBases {
  /** Reservation basis: for each hour that is there. */
  readonly perAvailableHour: NodeIndex
  /** Usage basis: for each hour that is used. */
  readonly perUsedHour: NodeIndex
}

/**
 * What a GPU-hour costs over the whole plan on both bases, which must not be mixed up in a comparison: an owned or
 * reserved GPU costs the same whether it works or not, an on-demand one only while it is there.
 *
 * With no hours used the usage basis is infeasible, not zero.
 *
 * @unit money for a GPU-hour
 */
export function hourBases(
  model: MoneyModel,
  given: AccountPart & {
    readonly cost: NodeIndex
    /** GPU-hours, by month. */
    readonly available: NodeIndex
    readonly used: NodeIndex
  },
): HourBases {
  const { builder, money } = model
  const named = partNaming(model, given)
  const whole = builder.sum(given.cost)
  const over = (hours: NodeIndex) => builder.div(whole, builder.sum(hours))
  return {
    perAvailableHour: named('cost_per_available_gpu_hour', over(given.available), `${money}/GPU-h`),
    perUsedHour: named('cost_per_used_gpu_hour', over(given.used), `${money}/GPU-h`),
  }
}
