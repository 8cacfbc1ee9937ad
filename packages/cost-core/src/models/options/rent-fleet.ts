import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import type { RentOption } from '../../plan/supply-schema.ts'
import { label, type ModelContext, once } from '../model-context.ts'
import { planInput } from '../plan-input.ts'
import type { Supply } from '../supply.ts'
import { capacityLimit } from './capacity-limit.ts'
import type { FleetNeed } from './fleet-need.ts'
import { givenNodes } from './given-nodes.ts'
import type { FleetCosts, LineCost } from './option-costs.ts'
import { optionLine } from './option-line.ts'
import { withRework } from './spot-hours.ts'
import { usedHours } from './used-hours.ts'

/**
 * Whole servers rented around the clock, or for the hours a layered load says.
 *
 * On demand the fleet follows the need month by month, or is as large as the plan says. Reserved servers are committed to
 * when they are first wanted and paid until the commitment ends, needed or not, then again unless the plan says that they
 * are not renewed; what is paid and not needed is the line `commitment_unused`.
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
  const limit = option.term === 'reserved' && !option.renew ? committed?.nodes : given
  const nodes = named('nodes', committed?.nodes ?? given ?? need.wholeNodes, 'node')
  const available = isPlainlyLayered
    ? need.hours
    : named('gpu_hours_available', builder.monthly(hoursOf(nodes)), 'GPU-h/month')
  const lines: LineCost[] = []
  const push = (line: LineCost['line'], cost: NodeIndex) =>
    lines.push(optionLine(model, prefix, context, line, cost))
  if (option.term === 'reserved') {
    const wanted = need.isLayered
      ? need.hours
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
    usedHours: usedHours(model, prefix, context, need, limit, available),
    ...(limit !== undefined && capacityLimit(model, prefix, context, nodes, need, undefined)),
    ...(committed !== undefined && commitmentsOf(model, prefix, context, supply, option, rent, committed)),
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
    option.renew
      ? builder.apply('fleet', [wanted, term, lot], undefined)
      : builder.apply('diff', [builder.apply('runMax', [builder.ceil(wanted, lot)], undefined)], undefined),
    { label: label('measure.commitments'), unit: 'node/month', context },
  )
  return { nodes: builder.apply('window', [starts, term], undefined), starts, term }
}

/**
 * What is paid ahead at the start of each commitment, what of it is used up as the months pass, and what is left; and what
 * of the commitments is to be paid after the plan's last month.
 *
 * Everything is counted at the price of the month in which the commitment starts, in nominal months.
 */
function commitmentsOf(
  model: ModelContext,
  prefix: string,
  context: Context,
  supply: Supply,
  option: RentOption,
  rent: NodeIndex,
  { starts, term }: Committed,
): Pick<FleetCosts, 'prepaid' | 'committedAfter'> {
  const { builder, calendar, money } = model
  const part = (measure: string, node: NodeIndex, unit = `${money}/month`) =>
    builder.name(`${prefix}.${measure}`, node, { label: label(`measure.${measure}`), unit, context })
  const value = part(
    'commitment_value',
    builder.mul(starts, builder.mul(supply.gpusPerNode, calendar.nominalHours, rent), term),
  )
  /** Spread over the months of each term. */
  const overTerm = (amount: NodeIndex) =>
    builder.div(builder.apply('window', [amount, term], undefined), term)
  const later = (amount: NodeIndex) => {
    const due = part('commitments_due', overTerm(amount))
    const left = builder.sub(builder.sum(amount), builder.sum(due))
    return part(
      'reserved_committed_after',
      builder.apply('max', [left, builder.literal(0, money)], undefined),
      money,
    )
  }
  if (option.payment === 'none') return { committedAfter: later(value) }
  const share = option.payment === 'partial_upfront' ? upfrontShare(model, supply, option) : undefined
  const paid = part('paid_upfront', share === undefined ? value : builder.mul(value, share))
  const used = part('prepaid_used', overTerm(paid))
  const left = part('prepaid', builder.apply('runSum', [builder.sub(paid, used)], undefined), money)
  return {
    prepaid: { paid, used, left },
    ...(share !== undefined && { committedAfter: later(builder.sub(value, paid)) }),
  }
}

function upfrontShare(model: ModelContext, { key, context }: Supply, option: RentOption): NodeIndex {
  return once(model, `${key}.upfront`, () =>
    planInput(model, `${key}.upfront`, option.upfront, {
      path: `options.${key}.upfront`,
      field: 'upfront',
      unit: '%',
      context,
      role: 'choice',
    }),
  )
}
