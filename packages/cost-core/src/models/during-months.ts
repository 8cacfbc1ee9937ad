import type { NodeIndex } from '../graph/node.ts'
import { monthsBetween } from '../plan/small-fields.ts'
import type { ModelContext } from './model-context.ts'

/**
 * So much a month from one civil month through another, nothing before and after. Without an end to the end of the plan.
 *
 * `unit` is that of the amount.
 */
export function duringMonths(
  { builder, plan }: ModelContext,
  amount: NodeIndex,
  unit: string,
  {
    from = plan.horizon.start,
    until,
  }: { readonly from?: string | undefined; readonly until?: string | undefined },
): NodeIndex {
  const { start, months } = plan.horizon
  const first = monthsBetween(start, from)
  const last = until === undefined ? months - 1 : monthsBetween(start, until)
  if (first <= 0 && last >= months - 1) return builder.monthly(amount)
  const chosen = Array.from({ length: months }, (_, month) => (month >= first && month <= last ? 1 : 0))
  return builder.apply('steps', [builder.literal(0, unit), amount], { chosen })
}
