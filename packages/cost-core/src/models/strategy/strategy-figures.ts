import type { NodeIndex } from '../../graph/node.ts'
import { label, type ModelContext, once } from '../model-context.ts'
import type { FleetCosts } from '../options/option-costs.ts'
import { servedCost } from '../serving/serving-unit-costs.ts'
import type { Demand } from './demand.ts'
import type { StrategyVat } from './strategy-vat.ts'

const MONTHS_PER_YEAR = 12

/**
 * What a strategy costs a month, a year and a day in its first year, and for a million tokens and a GPU-hour over the
 * whole plan; how many servers it has, and how busy they are.
 *
 * A plan shorter than a year gives the means of its months. A GPU-hour counts whether or not anybody uses it.
 */
export function strategyFigures(
  model: ModelContext,
  key: string,
  total: NodeIndex,
  demands: readonly Demand[],
  fleets: ReadonlyMap<string, FleetCosts>,
  hours: ReadonlyMap<string, readonly NodeIndex[]>,
  vat: StrategyVat | undefined,
): void {
  const { builder, calendar, money } = model
  const named = (measure: string, node: NodeIndex, unit: string) =>
    builder.name(`${key}.total.${measure}`, node, {
      label: label(`measure.${measure}`),
      unit,
      context: { strategy: key, line: 'total' },
    })
  const ofMachines = (measure: string, node: NodeIndex, unit: string) =>
    builder.name(`${key}.${measure}`, node, {
      label: label(`measure.${measure}`),
      unit,
      context: { strategy: key },
    })
  const sumOf = (nodes: readonly NodeIndex[]) => (nodes.length === 1 ? nodes[0]! : builder.add(...nodes))

  const months = Math.min(MONTHS_PER_YEAR, builder.months)
  const span = once(model, 'cal.first_year', () =>
    builder.definition('cal.first_year', months, {
      label: label('definition.first_year'),
      unit: 'month',
      provenance: { evidence: 'published', source: 'horizon.months, at most twelve' },
    }),
  )
  const first = named('cost_first_year', builder.sum(inFirstYear(model, key, total, months)), money)
  named('cost_per_year', builder.div(first, span), `${money}/year`)
  const perMonth = named('cost_per_month', builder.div(first, span), `${money}/month`)
  named('cost_per_day', builder.div(perMonth, calendar.nominalHours), `${money}/day`)

  const tokens = demands.flatMap((demand) => (demand.kind === 'serving' ? (demand.serving.tokens ?? []) : []))
  if (tokens.length > 0) {
    const volume = builder.sum(sumOf(tokens))
    const fits = [...fleets.values()].flatMap((fleet) => fleet.fits ?? [])
    named(
      'cost_per_1m_tokens',
      builder.div(servedCost(builder, builder.sum(total), fits), volume),
      `${money}/Mtok`,
    )
  }
  const all = [...fleets.values()]
  const billed = [...hours.values()].flat()
  if (all.length > 0) {
    ofMachines('nodes', sumOf(all.map(({ nodes }) => nodes)), 'node')
    const available = ofMachines(
      'gpu_hours_available',
      sumOf(all.map(({ availableHours }) => availableHours)),
      'GPU-h/month',
    )
    const used = ofMachines('used_gpu_hours', sumOf(all.map(({ usedHours }) => usedHours)), 'GPU-h/month')
    ofMachines('utilisation', builder.div(builder.sum(used), builder.sum(available)), '%')
    named('cost_per_gpu_hour', builder.div(builder.sum(total), builder.sum(available)), `${money}/GPU-h`)
    named('cost_per_used_gpu_hour', builder.div(builder.sum(total), builder.sum(used)), `${money}/GPU-h`)
  } else if (billed.length > 0)
    named('cost_per_gpu_hour', builder.div(builder.sum(total), builder.sum(sumOf(billed))), `${money}/GPU-h`)
  if (vat !== undefined) {
    named('vat', vat.flow, `${money}/month`)
    if (!vat.isCost) named('cost_with_vat', builder.add(total, vat.flow), `${money}/month`)
  }
}

/** The cost of the first months, and nothing after them. */
function inFirstYear(
  { builder, money }: ModelContext,
  key: string,
  total: NodeIndex,
  months: number,
): NodeIndex {
  if (months === builder.months) return total
  const chosen = Array.from({ length: builder.months }, (_, month) => (month < months ? 1 : 0))
  return builder.name(
    `${key}.total.cost_in_first_year`,
    builder.apply('steps', [builder.literal(0, `${money}/month`), total], { chosen }),
    {
      label: label('measure.cost_in_first_year'),
      unit: `${money}/month`,
      context: { strategy: key, line: 'total' },
    },
  )
}
