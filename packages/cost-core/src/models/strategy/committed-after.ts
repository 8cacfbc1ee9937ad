import type { NodeIndex } from '../../graph/node.ts'
import { label, type ModelContext } from '../model-context.ts'
import type { FleetCosts } from '../options/option-costs.ts'

/**
 * What the leases and commitments of a strategy still ask for after the plan's last month, without what is paid ahead. No
 * cost of the plan, and no debt in its books: a promise that outlives it. Undefined where nothing is leased or reserved.
 *
 * @unit money
 */
export function committedAfter(
  { builder, money }: ModelContext,
  key: string,
  fleets: ReadonlyMap<string, FleetCosts>,
): NodeIndex | undefined {
  const promises = [...fleets.values()].flatMap((fleet) => fleet.committedAfter ?? [])
  if (promises.length === 0) return undefined
  return builder.name(
    `${key}.total.committed_after`,
    promises.length === 1 ? promises[0]! : builder.add(...promises),
    { label: label('measure.committed_after'), unit: money, context: { strategy: key, line: 'total' } },
  )
}
