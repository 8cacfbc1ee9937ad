import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { label, type ModelContext } from '../model-context.ts'
import type { FacilityNodes } from './facility-nodes.ts'
import type { LineCost } from './option-costs.ts'

/**
 * Energy and place of a fleet: kilowatt-hours at the meter, their bill, the rent of a colocation, the carbon.
 *
 * A server draws its rated power times the load factor; with an idle share that holds only for its busy time, and the idle
 * share for the rest. Where the place's price includes the power there is no bill beside it, and the kilowatt-hours are
 * still shown.
 */
export function fleetPower(
  model: ModelContext,
  prefix: string,
  context: Context,
  facility: FacilityNodes,
  nodes: NodeIndex,
  usedHours: NodeIndex,
  availableHours: NodeIndex,
): readonly LineCost[] {
  const { builder, calendar } = model
  const named = (measure: string, node: NodeIndex, unit: string) =>
    builder.name(`${prefix}.energy.${measure}`, node, {
      label: label(`measure.${measure}`),
      unit,
      context: { ...context, line: 'energy' },
    })
  const load = named('load', meanLoad(model, prefix, context, facility, usedHours, availableHours), '%')
  const kwh = named(
    'kwh',
    builder.mul(builder.mul(nodes, facility.rated), load, facility.pue, calendar.hoursPerMonth),
    'kWh/month',
  )
  if (facility.carbon !== undefined) named('carbon', builder.mul(kwh, facility.carbon), 'kg/month')
  const lines: LineCost[] = []
  const { given, place } = facility
  if (place !== undefined) lines.push({ line: 'facility', cost: builder.mul(nodes, facility.rated, place) })
  const isPaidApart = given.kind === 'own_building' || !given.includes_power
  if (isPaidApart) lines.push({ line: 'energy', cost: builder.mul(kwh, facility.tariff) })
  return lines
}

function meanLoad(
  model: ModelContext,
  prefix: string,
  context: Context,
  { loadFactor, idle }: FacilityNodes,
  usedHours: NodeIndex,
  availableHours: NodeIndex,
): NodeIndex {
  if (idle === undefined) return loadFactor
  const { builder } = model
  const one = builder.literal(1, '')
  const none = builder.literal(0, 'GPU-h/month')
  const isAny = builder.apply('above', [availableHours, none], undefined)
  const busy = builder.name(
    `${prefix}.busy_share`,
    builder.apply(
      'select',
      [isAny, builder.min(one, builder.div(usedHours, availableHours)), builder.literal(0, '')],
      undefined,
    ),
    { label: label('measure.busy_share'), unit: '%', context },
  )
  return builder.add(builder.mul(loadFactor, busy), builder.mul(idle, builder.sub(one, busy)))
}
