import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import type { OwnOption } from '../../plan/supply-schema.ts'
import { label, type ModelContext } from '../model-context.ts'
import type { Supply } from '../supply.ts'
import { fleetCapital } from './fleet-capital.ts'
import { fleetHours } from './fleet-hours.ts'
import type { FleetNeed } from './fleet-need.ts'
import type { LineCost } from './option-costs.ts'
import { optionLine } from './option-line.ts'
import type { OwnedNode } from './owned-node.ts'
import type { ServerStock } from './server-stock.ts'
import type { WantedNodes } from './wanted-nodes.ts'

/** Servers that are bought when the need outgrows what is there, and again at the end of their life. */
export function boughtServers(
  model: ModelContext,
  prefix: string,
  context: Context,
  supply: Supply,
  option: OwnOption,
  owned: OwnedNode,
  { wanted, lot, given }: WantedNodes,
  need: FleetNeed,
): ServerStock {
  const { builder, money } = model
  const named = (measure: string, node: NodeIndex, unit: string) =>
    builder.name(`${prefix}.${measure}`, node, { label: label(`measure.${measure}`), unit, context })
  const { serviceLife } = owned
  const bought = named(
    'nodes_bought',
    builder.apply('fleet', [wanted, serviceLife, lot], undefined),
    'node/month',
  )
  const nodes = named('nodes', builder.apply('window', [bought, serviceLife], undefined), 'node')
  named('server_cost', builder.mul(bought, owned.price), `${money}/month`)
  const withoutVat = named('capex', builder.mul(bought, owned.cost), `${money}/month`)
  const valueAtCost = named(
    'value_at_cost',
    builder.apply('window', [withoutVat, serviceLife], undefined),
    money,
  )
  const hours = fleetHours(model, prefix, context, supply, need, given, nodes)
  const capital = fleetCapital(model, prefix, context, supply, option, owned, {
    bought,
    withoutVat,
    usedHours: hours.usedHours,
  })
  const lines: LineCost[] = []
  const push = (line: LineCost['line'], cost: NodeIndex) =>
    lines.push(optionLine(model, prefix, context, line, cost))
  push('depreciation', capital.depreciation)
  if (capital.loss !== undefined) push('disposal', capital.loss)
  if (capital.loan !== undefined) push('finance', capital.loan.interest)
  return { lines, nodes, ...hours, valueAtCost, capital }
}
