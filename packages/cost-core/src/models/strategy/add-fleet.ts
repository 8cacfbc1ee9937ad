import type { Context } from '../../graph/label.ts'
import { fleetNeed } from '../options/fleet-need.ts'
import { ownFleet } from '../options/own-fleet.ts'
import { rentFleet } from '../options/rent-fleet.ts'
import { fleetShares } from './fleet-shares.ts'
import type { MachinesOption, StrategyDraft } from './strategy-draft.ts'
import type { MachineUse } from './usage-ledger.ts'

/**
 * Sizes a fleet for all its workloads together, and puts what it costs on the sheet, divided among them.
 *
 * Its figures are called after the strategy alone where that is named like the option and has no other machines: the
 * fleet's servers are then the strategy's.
 */
export function addFleet(
  draft: StrategyDraft,
  option: MachinesOption,
  uses: readonly { readonly workload: string; readonly use: MachineUse }[],
  isOnly: boolean,
): void {
  const { model, key, sheet } = draft
  const { builder } = model
  const prefix = isOnly && option.key === key ? key : `${key}.${option.key}`
  const context: Context = { strategy: key }
  const { supply, rates } = option
  const need = fleetNeed(
    model,
    prefix,
    context,
    supply,
    uses.map(({ use }) => use.need),
  )
  const given = supply.option
  const fleet =
    given.kind === 'rent'
      ? rentFleet(model, prefix, context, supply, given, rates.rent!, need)
      : ownFleet(model, prefix, context, supply, given, rates, need)
  draft.fleets.set(option.key, fleet)
  const shares = fleetShares(
    model,
    prefix,
    context,
    fleet,
    uses.map(({ workload, use }) => ({ workload, hours: use.hours, peak: use.need.gpus })),
  )
  draft.idle.set(option.key, {
    prefix,
    parts: new Map([...shares].map(([workload, { idle }]) => [workload, idle])),
  })
  for (const { workload } of uses)
    for (const { line, cost } of fleet.lines) {
      const share = shares.get(workload)?.share
      sheet.add({
        workload,
        line,
        cost: share === undefined ? cost : builder.mul(cost, share),
        option: option.key,
      })
    }
}
