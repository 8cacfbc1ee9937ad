import type { NodeIndex } from '../../graph/node.ts'
import { label, type ModelContext, once } from '../model-context.ts'
import type { FleetCosts } from '../options/option-costs.ts'
import { servedCost } from '../serving/serving-unit-costs.ts'
import type { Demand } from './demand.ts'
import type { StrategyVat } from './strategy-vat.ts'

const MONTHS_PER_YEAR = 12

/** GPU-hours that are billed as they are used, by month. */
export interface MachineHours {
  readonly billed: readonly NodeIndex[]
}

/** What others ask of a strategy's figures. */
export interface StrategyFigures {
  /** Cost a month, in the first year. */
  readonly perMonth: NodeIndex
  /** Of each GPU-hour that is there, used or not, over the plan. */
  readonly costPerGpuHour: NodeIndex
}

/**
 * What a strategy costs a month, a year and a day in its first year, and for a million tokens and a GPU-hour over the
 * whole plan; how many servers it has, and how busy they are.
 *
 * A plan shorter than a year gives the means of its months. A GPU-hour counts whether or not anybody uses it; tokens that
 * are bought and data are not in its cost (`ofHours` is the total without them). Where there are no GPU-hours, or no tokens,
 * their cost is infeasible, with that reason.
 */
export function strategyFigures(
  model: ModelContext,
  key: string,
  total: NodeIndex,
  demands: readonly Demand[],
  fleets: ReadonlyMap<string, FleetCosts>,
  hours: MachineHours,
  ofHours: NodeIndex,
  vat: StrategyVat | undefined,
): StrategyFigures {
  const { builder, money } = model
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
  named('cost_per_day', costPerDay(model, first, perMonth, months), `${money}/day`)

  const tokens = demands.flatMap((demand) => (demand.kind === 'serving' ? (demand.serving.tokens ?? []) : []))
  const none = (unit: string, reason: string) =>
    builder.apply('guard', [builder.literal(0, ''), builder.literal(0, unit)], { reason })
  const perToken = `${money}/Mtok`
  const fits = [...fleets.values()].flatMap((fleet) => fleet.fits ?? [])
  named(
    'cost_per_1m_tokens',
    tokens.length === 0
      ? none(perToken, 'no_tokens')
      : builder.div(servedCost(builder, builder.sum(total), fits), builder.sum(sumOf(tokens))),
    perToken,
  )
  const all = [...fleets.values()]
  /** Hours that are billed as they are used say nothing of servers. */
  const nodesOf = () => {
    if (all.length > 0) return sumOf(all.map(({ nodes }) => nodes))
    return hours.billed.length === 0 ? builder.literal(0, 'node') : none('node', 'billed_by_use')
  }
  ofMachines('nodes', nodesOf(), 'node')
  const available = [...all.map(({ availableHours }) => availableHours), ...hours.billed]
  const perHour = `${money}/GPU-h`
  let costPerGpuHour: NodeIndex
  if (available.length === 0) {
    costPerGpuHour = named('cost_per_gpu_hour', none(perHour, 'no_gpu_hours'), perHour)
  } else {
    const there = ofMachines('gpu_hours_available', sumOf(available), 'GPU-h/month')
    const used = ofMachines(
      'used_gpu_hours',
      sumOf([...all.map(({ usedHours }) => usedHours), ...hours.billed]),
      'GPU-h/month',
    )
    ofMachines('utilisation', builder.div(builder.sum(used), builder.sum(there)), '%')
    const cost = builder.sum(ofHours)
    costPerGpuHour = named('cost_per_gpu_hour', builder.div(cost, builder.sum(there)), perHour)
    named('cost_per_used_gpu_hour', builder.div(cost, builder.sum(used)), perHour)
  }
  if (vat !== undefined) {
    named('vat', vat.flow, `${money}/month`)
    if (!vat.isCost) named('cost_with_vat', builder.add(total, vat.flow), `${money}/month`)
  }
  return { perMonth, costPerGpuHour }
}

/** By the days of the first year: nominal ones, or those of the civil months. */
function costPerDay(model: ModelContext, first: NodeIndex, perMonth: NodeIndex, months: number): NodeIndex {
  const { builder, calendar, plan } = model
  if (plan.horizon.calendar === 'nominal') return builder.div(perMonth, calendar.nominalHours)
  const hours =
    months === builder.months
      ? calendar.hoursPerMonth
      : once(model, 'cal.hours_in_first_year', () => firstMonthsOf(model, months))
  return builder.div(first, builder.sum(builder.monthly(hours)))
}

function firstMonthsOf({ builder, calendar }: ModelContext, months: number): NodeIndex {
  const chosen = Array.from({ length: builder.months }, (_, month) => (month < months ? 1 : 0))
  return builder.name(
    'cal.hours_in_first_year',
    builder.apply('steps', [builder.literal(0, 'h/month'), calendar.hoursPerMonth], { chosen }),
    { label: label('measure.hours_in_first_year'), unit: 'h/month' },
  )
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
