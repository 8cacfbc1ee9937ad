import type { NodeIndex } from '../../graph/node.ts'
import { label, type ModelContext } from '../model-context.ts'
import type { FleetCosts } from '../options/option-costs.ts'
import { servedCost } from '../serving/serving-unit-costs.ts'

/** A figure by which strategies are told apart, as it is called after `total.`. */
export interface DecidingFigure {
  readonly measure: 'cost' | 'cash' | 'npv' | 'npv_after_tax' | 'cost_per_month'
  readonly node: NodeIndex
  readonly unit: string
}

/**
 * The figures that decide, once more for a strategy with a fixed number of servers: infeasible when these do not carry
 * their load in some month. What a fleet that is too small costs can be said; it must not win by it.
 */
export function asPlanned(
  { builder }: ModelContext,
  key: string,
  fleets: ReadonlyMap<string, FleetCosts>,
  figures: readonly DecidingFigure[],
): void {
  const fits = [...fleets.values()].flatMap((fleet) => fleet.fits ?? [])
  if (fits.length === 0) return
  for (const { measure, node, unit } of figures)
    builder.name(`${key}.total.${measure}_as_planned`, servedCost(builder, node, fits), {
      label: label(`measure.${measure}_as_planned`),
      unit,
      context: { strategy: key, line: 'total' },
    })
}
