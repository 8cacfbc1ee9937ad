import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import type { RentOption } from '../../plan/supply-schema.ts'
import { label, type ModelContext, once } from '../model-context.ts'
import { planInput } from '../plan-input.ts'
import type { Supply } from '../supply.ts'
import { capacityLimit } from './capacity-limit.ts'
import type { FleetNeed } from './fleet-need.ts'
import { givenNodes } from './given-nodes.ts'
import type { FleetCosts, LineCost, Prepaid } from './option-costs.ts'
import { optionLine } from './option-line.ts'
import { withRework } from './spot-hours.ts'

/**
 * Whole servers rented around the clock, or for the hours a layered load says.
 *
 * On demand the fleet follows the need month by month, or is as large as the plan says. Reserved servers are committed to
 * when they are first wanted and paid until the commitment ends, needed or not, then again; what is paid and not needed
 * is the line `commitment_unused`.
 * Spot hours carry the rework of what interruptions destroy.
 */
export function rentFleet(
  model: ModelContext,
  prefix: string,
  context: Context,
  supply: Supply,
  option: RentOption,
  rent: NodeIndex,
  need: FleetNeed,
): FleetCosts {
  const { builder, calendar } = model
  const named = (measure: string, node: NodeIndex, unit: string) =>
    builder.name(`${prefix}.${measure}`, node, { label: label(`measure.${measure}`), unit, context })
  const hoursOf = (nodes: NodeIndex) => builder.mul(nodes, supply.gpusPerNode, calendar.hoursPerMonth)
  const given = givenNodes(model, supply, option)
  const isPlainlyLayered = need.isLayered && option.term !== 'reserved' && given === undefined
  const committed =
    option.term === 'reserved'
      ? committedNodes(model, prefix, context, supply, option, builder.monthly(given ?? need.nodes))
      : undefined
  const nodes = named('nodes', committed?.nodes ?? given ?? need.wholeNodes, 'node')
  const available = isPlainlyLayered
    ? need.usedHours
    : named('gpu_hours_available', builder.monthly(hoursOf(nodes)), 'GPU-h/month')
  const lines: LineCost[] = []
  const push = (line: LineCost['line'], cost: NodeIndex) =>
    lines.push(optionLine(model, prefix, context, line, cost))
  if (option.term === 'reserved') {
    const wanted = need.isLayered
      ? need.usedHours
      : named('gpu_hours_needed', builder.monthly(hoursOf(need.wholeNodes)), 'GPU-h/month')
    const useful = named('gpu_hours_taken', builder.min(available, wanted), 'GPU-h/month')
    const rate =
      committed === undefined
        ? rent
        : committedRate(model, prefix, context, supply, option, rent, committed, available)
    push('compute', builder.mul(useful, rate))
    push('commitment_unused', builder.mul(builder.sub(available, useful), rate))
  } else push('compute', builder.mul(withRework(model, supply, option, available), rent))
  return {
    lines,
    nodes,
    availableHours: available,
    usedHours: need.usedHours,
    ...(given !== undefined && capacityLimit(model, prefix, context, given, need, undefined)),
    ...(committed !== undefined && prepaidOf(model, prefix, context, supply, option, rent, committed)),
  }
}

/**
 * What a committed GPU-hour costs in a month: each commitment at the price of the month in which it starts.
 *
 * What is paid ahead is paid for nominal months and used up evenly; without that, each month costs its own hours.
 */
function committedRate(
  model: ModelContext,
  prefix: string,
  context: Context,
  supply: Supply,
  option: RentOption,
  rent: NodeIndex,
  { starts, term }: Committed,
  available: NodeIndex,
): NodeIndex {
  const { builder, calendar, money } = model
  const named = (measure: string, node: NodeIndex, unit: string) =>
    builder.name(`${prefix}.${measure}`, node, { label: label(`measure.${measure}`), unit, context })
  const perHour = named(
    'committed_per_hour',
    builder.apply('window', [builder.mul(starts, supply.gpusPerNode, rent), term], undefined),
    `${money}/h`,
  )
  const hours = option.payment === 'none' ? calendar.hoursPerMonth : calendar.nominalHours
  const cost = named('committed_cost', builder.mul(perHour, hours), `${money}/month`)
  const isAny = builder.apply('above', [available, builder.literal(0, 'GPU-h/month')], undefined)
  return named(
    'committed_rate',
    builder.apply(
      'select',
      [isAny, builder.div(cost, available), builder.literal(0, `${money}/GPU-h`)],
      undefined,
    ),
    `${money}/GPU-h`,
  )
}

interface Committed {
  readonly nodes: NodeIndex
  /** Servers committed to, in the month the commitment starts. */
  readonly starts: NodeIndex
  readonly term: NodeIndex
}

function committedNodes(
  model: ModelContext,
  prefix: string,
  context: Context,
  { key, context: optionContext }: Supply,
  option: RentOption,
  wanted: NodeIndex,
): Committed | undefined {
  const { builder } = model
  const { commitment } = option
  if (commitment === undefined) return undefined
  const term = once(model, `${key}.commitment`, () =>
    planInput(model, `${key}.commitment`, commitment, {
      path: `options.${key}.commitment`,
      field: 'commitment',
      unit: 'year',
      context: optionContext,
      role: 'choice',
    }),
  )
  const lot = builder.literal(1, 'node')
  const starts = builder.name(
    `${prefix}.commitments`,
    builder.apply('fleet', [wanted, term, lot], undefined),
    { label: label('measure.commitments'), unit: 'node/month', context },
  )
  return { nodes: builder.apply('window', [starts, term], undefined), starts, term }
}

/**
 * What is paid ahead at the start of each commitment, what of it is used up as the months pass, and what is left.
 *
 * Everything is counted at the price of the month in which the commitment starts.
 */
function prepaidOf(
  model: ModelContext,
  prefix: string,
  context: Context,
  supply: Supply,
  option: RentOption,
  rent: NodeIndex,
  { starts, term }: Committed,
): { readonly prepaid: Prepaid } | undefined {
  const { builder, calendar, money } = model
  if (option.payment === 'none') return undefined
  const { key } = supply
  const value = builder.name(
    `${prefix}.commitment_value`,
    builder.mul(starts, builder.mul(supply.gpusPerNode, calendar.nominalHours, rent), term),
    { label: label('measure.commitment_value'), unit: `${money}/month`, context },
  )
  const upfront =
    option.payment === 'partial_upfront'
      ? builder.mul(
          value,
          once(model, `${key}.upfront`, () =>
            planInput(model, `${key}.upfront`, option.upfront, {
              path: `options.${key}.upfront`,
              field: 'upfront',
              unit: '%',
              context: supply.context,
              role: 'choice',
            }),
          ),
        )
      : value
  const paid = builder.name(`${prefix}.paid_upfront`, upfront, {
    label: label('measure.paid_upfront'),
    unit: `${money}/month`,
    context,
  })
  const part = (measure: string, node: NodeIndex, unit: string) =>
    builder.name(`${prefix}.${measure}`, node, { label: label(`measure.${measure}`), unit, context })
  const used = part(
    'prepaid_used',
    builder.div(builder.apply('window', [paid, term], undefined), term),
    `${money}/month`,
  )
  const left = builder.apply('runSum', [builder.sub(paid, used)], undefined)
  return { prepaid: { paid, used, left: part('prepaid', left, money) } }
}
