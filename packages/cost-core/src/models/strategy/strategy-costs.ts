import type { FactorGroup } from '../../plan/factor-groups.ts'
import type { StrategyCosts } from '../compare-strategies.ts'
import type { ModelContext } from '../model-context.ts'
import { addFleet } from './add-fleet.ts'
import { addHours } from './add-hours.ts'
import { addShared } from './add-shared.ts'
import { addTokens } from './add-tokens.ts'
import { asPlanned } from './as-planned.ts'
import { cashFlows } from './cash-flows.ts'
import { committedAfter } from './committed-after.ts'
import { costOfHours } from './cost-of-hours.ts'
import { CostSheet } from './cost-sheet.ts'
import type { Demand } from './demand.ts'
import { idleCosts } from './idle-costs.ts'
import { optionParts } from './option-parts.ts'
import type { PricedOption } from './priced-option.ts'
import type { MachinesOption, StrategyDraft } from './strategy-draft.ts'
import { strategyFigures } from './strategy-figures.ts'
import { addVat } from './strategy-vat.ts'
import { strategyWorth } from './strategy-worth.ts'
import { summedLines } from './summed-lines.ts'
import type { MachineUse, UsageLedger } from './usage-ledger.ts'

/**
 * One strategy: every workload priced on its option or options, line by line, then added up.
 *
 * Hours that are billed as they are used, and tokens, belong to their workload. A fleet is sized for all its workloads
 * together and divided among them by GPU-hours; people and overheads likewise.
 */
export function strategyCosts(
  model: ModelContext,
  key: string,
  demands: ReadonlyMap<string, Demand>,
  options: ReadonlyMap<string, PricedOption>,
  assigned: (workload: string) => PricedOption,
  usage: UsageLedger,
  counted: readonly FactorGroup[],
): StrategyCosts {
  const draft: StrategyDraft = {
    model,
    key,
    sheet: new CostSheet(model, demands.keys()),
    usage,
    hours: new Map(),
    served: new Map(),
    fleets: new Map(),
    idle: new Map(),
    billed: [],
  }
  const inFleets = new Map<MachinesOption, { workload: string; use: MachineUse }[]>()
  for (const [workload, demand] of demands) {
    if (demand.kind === 'data') {
      for (const { line, cost } of demand.lines) draft.sheet.add({ workload, line, cost })
      continue
    }
    for (const { option, portion } of optionParts(model, options, assigned(workload), workload)) {
      draft.served.set(option.key, [...(draft.served.get(option.key) ?? []), workload])
      if (option.kind === 'api') addTokens(draft, option, workload, demand, portion)
      else {
        const use = addHours(draft, option, workload, demand, portion)
        if (use !== undefined) inFleets.set(option, [...(inFleets.get(option) ?? []), { workload, use }])
      }
    }
  }
  const isOnly = inFleets.size === 1 && draft.billed.length === 0
  for (const [option, uses] of inFleets) addFleet(draft, option, uses, isOnly)
  addShared(draft)
  const vat = addVat(model, draft.sheet, draft.served.keys(), draft.fleets)
  const { total, workloads, lines } = summedLines(draft, demands, counted)
  const hourly = costOfHours(model, key, draft.sheet, demands, counted, total)
  const { perMonth, costPerGpuHour } = strategyFigures(
    model,
    key,
    total,
    [...demands.values()],
    draft.fleets,
    draft,
    hourly,
    vat,
  )
  idleCosts(draft, counted)
  committedAfter(model, key, draft.fleets)
  const worth = strategyWorth(model, key, total, cashFlows(model, key, lines, draft.fleets, counted))
  const { money } = model
  asPlanned(model, key, draft.fleets, [
    { measure: 'cost', node: total, unit: `${money}/month` },
    { measure: 'cash', node: worth.cash, unit: `${money}/month` },
    { measure: 'npv', node: worth.npv, unit: money },
    { measure: 'npv_after_tax', node: worth.npvAfterTax, unit: money },
    { measure: 'cost_per_month', node: perMonth, unit: `${money}/month` },
  ])
  return { key, total, workloads, costPerGpuHour, ...worth }
}
