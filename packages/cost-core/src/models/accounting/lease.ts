import type { NodeIndex } from '../../graph/node.ts'
import { type AccountPart, type MoneyModel, partNaming } from './account-part.ts'

export interface Lease {
  /** Units whose lease starts in a month. */
  readonly starts: NodeIndex
  /** Units under lease. */
  readonly leased: NodeIndex
  readonly cost: NodeIndex
  /** What the contracts still ask for after the plan's last month. */
  readonly committedAfter: NodeIndex
}

/**
 * Leasing instead of buying: rent a month for each unit, for a fixed term, renewed as long as it is needed.
 *
 * A need that falls does not end a lease: rent runs to the end of its term, at the rent of the month in which the lease
 * starts. Part of a month of the term does not count.
 *
 * @unit `unit` for stocks of units, money a month for the cost
 */
export function lease(
  model: MoneyModel,
  given: AccountPart & {
    /** Units needed, by month. */
    readonly need: NodeIndex
    readonly lot: NodeIndex
    readonly term: NodeIndex
    /** Money for a unit and a month, for leases that start in the month. */
    readonly rent: NodeIndex
    readonly unit: string
  },
): Lease {
  const { builder, money } = model
  const named = partNaming(model, given)
  const month = builder.literal(1, 'month')
  const months = named('lease_months', builder.apply('floor', [given.term, month], undefined), 'month')
  const starts = named(
    'lease_starts',
    builder.apply('fleet', [given.need, months, given.lot], undefined),
    `${given.unit}/month`,
  )
  const leased = named('leased', builder.apply('window', [starts, months], undefined), given.unit)
  const agreed = named('lease_rent_agreed', builder.mul(starts, given.rent), `${money}/month/month`)
  const cost = named('lease_cost', builder.apply('window', [agreed, months], undefined), `${money}/month`)
  const contracted = builder.mul(builder.sum(agreed), months)
  return {
    starts,
    leased,
    cost,
    committedAfter: named('lease_committed_after', builder.sub(contracted, builder.sum(cost)), money),
  }
}
