import type { GraphBuilder } from '../../graph/graph-builder.ts'
import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { label, type ModelContext } from '../model-context.ts'
import type { ServingDemand } from './serving-demand.ts'

/**
 * Unit costs of serving: a thousand tokens, a query, a user, a day. Each is the plan's whole cost over its whole volume;
 * tokens are all that are read, cached ones included, and written. A fleet that is too small for its load serves less than
 * that, so there is no cost of a token then.
 */
export function servingUnitCosts(
  { builder, calendar, money }: ModelContext,
  id: string,
  context: Context,
  demand: ServingDemand,
  cost: NodeIndex,
  fits: readonly NodeIndex[],
): void {
  const named = (measure: string, node: NodeIndex, unit: string) =>
    builder.name(`${id}.${measure}`, node, { label: label(`measure.${measure}`), unit, context })
  const whole = servedCost(builder, builder.sum(cost), fits)
  if (demand.tokens !== undefined) {
    named('cost_per_1k_tokens', builder.div(whole, builder.sum(demand.tokens)), `${money}/ktok`)
    named('cost_per_1m_tokens', builder.div(whole, builder.sum(demand.tokens)), `${money}/Mtok`)
  }
  if (demand.requests !== undefined)
    named('cost_per_query', builder.div(whole, builder.sum(demand.requests)), `${money}/query`)
  if (demand.users !== undefined)
    named(
      'cost_per_user',
      builder.div(whole, builder.sum(builder.monthly(demand.users))),
      `${money}/user/month`,
    )
  named('cost_per_day', builder.div(builder.sum(cost), calendar.duration), `${money}/day`)
}

/** A cost that stands for a volume: infeasible when one of the fleets cannot carry it. */
export function servedCost(builder: GraphBuilder, cost: NodeIndex, fits: readonly NodeIndex[]): NodeIndex {
  return fits.reduce((guarded, one) => builder.apply('guard', [one, guarded], { reason: 'overloaded' }), cost)
}
