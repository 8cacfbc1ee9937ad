import { spotRunHours, withRework } from '../options/spot-hours.ts'
import { capacityFault } from '../serving/capacity-fault.ts'
import type { Portion } from '../serving/portion.ts'
import type { ComputeDemand } from './demand.ts'
import type { MachinesOption, StrategyDraft } from './strategy-draft.ts'
import type { MachineUse } from './usage-ledger.ts'

/** Bills hours that are billed as they are used; gives back what is to be a fleet's instead. */
export function addHours(
  draft: StrategyDraft,
  option: MachinesOption,
  workload: string,
  demand: ComputeDemand,
  portion: Portion,
): MachineUse | undefined {
  const { model, sheet, key } = draft
  const { builder } = model
  const { supply, rates } = option
  const use = draft.usage.use(supply, rates, workload, demand, portion, key)
  if (use === undefined) {
    const serving = demand.kind === 'serving' ? demand.serving : undefined
    model.problems.push(capacityFault(model, supply, workload, serving))
    return undefined
  }
  draft.hours.set(workload, [...(draft.hours.get(workload) ?? []), use.hours])
  const given = supply.option
  const isByTheHour =
    given.charge === 'used' ||
    (given.kind === 'rent' &&
      given.term !== 'reserved' &&
      given.nodes === undefined &&
      demand.kind === 'training')
  if (!isByTheHour) return use
  draft.billed.push(use.hours)
  let billed = use.hours
  if (given.kind === 'rent') {
    const training = demand.kind === 'training' ? demand.training : undefined
    const hasCheckpoints =
      training === undefined ||
      ('checkpoint' in training.workload && training.workload.checkpoint !== undefined)
    billed = spotRunHours(
      model,
      supply,
      given,
      `${key}.${option.key}.${workload}`,
      { strategy: key, workload },
      withRework(model, supply, given, billed),
      { hasCheckpoints, count: training?.runCount },
    )
  }
  const lines = rates.rent === undefined ? rates.lines : [{ line: 'compute' as const, rate: rates.rent }]
  for (const { line, rate } of lines)
    sheet.add({ workload, line, cost: builder.mul(billed, rate), option: option.key })
  return undefined
}
