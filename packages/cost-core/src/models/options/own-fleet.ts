import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { InvariantError } from '../../invariant-error.ts'
import type { OwnOption } from '../../plan/supply-schema.ts'
import type { ModelContext } from '../model-context.ts'
import type { MachineRates } from '../rates.ts'
import type { Supply } from '../supply.ts'
import { boughtServers } from './bought-servers.ts'
import { capacityLimit } from './capacity-limit.ts'
import type { FleetNeed } from './fleet-need.ts'
import { fleetPower } from './fleet-power.ts'
import { leadMonths } from './lead-months.ts'
import { leasedServers } from './leased-servers.ts'
import type { FleetCosts, LineCost } from './option-costs.ts'
import { optionLine } from './option-line.ts'
import { ownField } from './own-field.ts'
import type { ServerStock } from './server-stock.ts'
import { type WantedNodes, wantedNodes } from './wanted-nodes.ts'

/**
 * Servers of one's own, bought or leased in whole lots, and replaced while they are needed.
 *
 * Power is drawn by every server there; failures and support go by what the servers at work have cost, or would.
 */
export function ownFleet(
  model: ModelContext,
  prefix: string,
  context: Context,
  supply: Supply,
  option: OwnOption,
  rates: MachineRates,
  need: FleetNeed,
): FleetCosts {
  const { builder } = model
  const wanted = wantedNodes(model, supply, option, need)
  const stock = stockOf(model, prefix, context, supply, option, rates, wanted, need)
  const { nodes, valueAtCost, availableHours, usedHours } = stock
  const lines: LineCost[] = [...stock.lines]
  const push = (line: LineCost['line'], cost: NodeIndex) =>
    lines.push(optionLine(model, prefix, context, line, cost))
  const facility = (rates.owned ?? rates.leased)?.facility
  const power = facility && fleetPower(model, prefix, context, facility, nodes, usedHours, availableHours)
  for (const { line, cost } of power ?? []) push(line, cost)
  const failures = ownField(model, supply)('failure_rate', option.failure_rate, '%/year')
  if (failures !== undefined && valueAtCost !== undefined)
    push('failures', builder.mul(valueAtCost, failures))
  const { given } = wanted
  return {
    ...stock,
    lines,
    ...(given !== undefined &&
      capacityLimit(model, prefix, context, nodes, need, leadMonths(model, supply, option))),
  }
}

function stockOf(
  model: ModelContext,
  prefix: string,
  context: Context,
  supply: Supply,
  option: OwnOption,
  { owned, leased }: MachineRates,
  wanted: WantedNodes,
  need: FleetNeed,
): ServerStock {
  if (leased !== undefined) return leasedServers(model, prefix, context, supply, leased, wanted, need)
  if (owned === undefined) throw new InvariantError('servers neither bought nor leased', { key: supply.key })
  return boughtServers(model, prefix, context, supply, option, owned, wanted, need)
}
