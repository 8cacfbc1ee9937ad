import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import type { OwnOption } from '../../plan/supply-schema.ts'
import { label, type ModelContext } from '../model-context.ts'
import type { MachineRates } from '../rates.ts'
import type { Supply } from '../supply.ts'
import { capacityLimit } from './capacity-limit.ts'
import { fleetCapital } from './fleet-capital.ts'
import type { FleetNeed } from './fleet-need.ts'
import { fleetPower } from './fleet-power.ts'
import { givenNodes } from './given-nodes.ts'
import { leadMonths } from './lead-months.ts'
import type { FleetCosts, LineCost } from './option-costs.ts'
import { optionLine } from './option-line.ts'
import { ownField } from './own-field.ts'

/**
 * Servers that are bought when the need outgrows what is there, and again when what is there reaches the end of its life.
 *
 * Bought in whole lots, paid by the payment schedule, written off over the book life. Power is drawn by every server
 * there, failures and support go by what the servers at work have cost.
 */
export function ownFleet(
  model: ModelContext,
  prefix: string,
  context: Context,
  supply: Supply,
  option: OwnOption,
  owned: NonNullable<MachineRates['owned']>,
  need: FleetNeed,
): FleetCosts {
  const { builder, calendar, money } = model
  const named = (measure: string, node: NodeIndex, unit: string) =>
    builder.name(`${prefix}.${measure}`, node, { label: label(`measure.${measure}`), unit, context })
  const { bought, nodes, given } = boughtNodes(
    model,
    prefix,
    context,
    supply,
    option,
    owned.serviceLife,
    need,
  )
  named('server_cost', builder.mul(bought, owned.price), `${money}/month`)
  const withoutVat = named('capex', builder.mul(bought, owned.cost), `${money}/month`)
  const valueAtCost = named(
    'value_at_cost',
    builder.apply('window', [withoutVat, owned.serviceLife], undefined),
    money,
  )
  const availableHours = named(
    'gpu_hours_available',
    builder.mul(nodes, supply.gpusPerNode, calendar.hoursPerMonth),
    'GPU-h/month',
  )
  const lines: LineCost[] = []
  const push = (line: LineCost['line'], cost: NodeIndex) =>
    lines.push(optionLine(model, prefix, context, line, cost))
  const capital = fleetCapital(model, prefix, context, supply, option, owned, {
    bought,
    withoutVat,
    usedHours: need.usedHours,
  })
  push('depreciation', capital.depreciation)
  if (capital.loan !== undefined) push('finance', capital.loan.interest)
  const { facility } = owned
  const power =
    facility && fleetPower(model, prefix, context, facility, nodes, need.usedHours, availableHours)
  for (const { line, cost } of power ?? []) push(line, cost)
  const failures = ownField(model, supply)('failure_rate', option.failure_rate, '%/year')
  if (failures !== undefined) push('failures', builder.mul(valueAtCost, failures))
  return {
    lines,
    nodes,
    availableHours,
    usedHours: need.usedHours,
    valueAtCost,
    capital,
    ...(given !== undefined &&
      capacityLimit(model, prefix, context, given, need, leadMonths(model, supply, option))),
  }
}

/** When how many servers come in, and how many are there. `given` is the number that the plan fixes. */
function boughtNodes(
  model: ModelContext,
  prefix: string,
  context: Context,
  supply: Supply,
  option: OwnOption,
  serviceLife: NodeIndex,
  need: FleetNeed,
) {
  const { builder } = model
  const named = (measure: string, node: NodeIndex, unit: string) =>
    builder.name(`${prefix}.${measure}`, node, { label: label(`measure.${measure}`), unit, context })
  const given = givenNodes(model, supply, option)
  const wanted = builder.monthly(given ?? withSpares(model, supply, option, need.nodes))
  const lot = ownField(model, supply)('lot', option.lot, 'node', 'choice') ?? builder.literal(1, 'node')
  const bought = named(
    'nodes_bought',
    builder.apply('fleet', [wanted, serviceLife, lot], undefined),
    'node/month',
  )
  const nodes = named('nodes', builder.apply('window', [bought, serviceLife], undefined), 'node')
  return { bought, nodes, given }
}

function withSpares(model: ModelContext, supply: Supply, option: OwnOption, nodes: NodeIndex): NodeIndex {
  const spares = ownField(model, supply)('spares', option.spares, 'node', 'choice')
  const { builder } = model
  return spares === undefined ? nodes : builder.add(builder.ceil(nodes, builder.literal(1, 'node')), spares)
}
