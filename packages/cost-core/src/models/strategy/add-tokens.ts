import { apiLines } from '../options/api-lines.ts'
import type { Portion } from '../serving/portion.ts'
import type { ComputeDemand } from './demand.ts'
import type { PricedOption } from './priced-option.ts'
import type { StrategyDraft } from './strategy-draft.ts'

/** Puts the tokens that a workload buys from a provider on the sheet. */
export function addTokens(
  { model, sheet }: StrategyDraft,
  { key, option }: Extract<PricedOption, { kind: 'api' }>,
  workload: string,
  demand: ComputeDemand,
  portion: Portion,
): void {
  if (demand.kind !== 'serving') return
  for (const { line, cost } of apiLines(model, key, option, workload, demand.serving, portion))
    sheet.add({ workload, line, cost, option: key })
}
