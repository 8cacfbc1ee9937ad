import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { COST_LINES, type CostLine, type FactorGroup, LINE_GROUPS } from '../../plan/factor-groups.ts'
import type { StrategyCosts } from '../compare-strategies.ts'
import { label, type ModelContext } from '../model-context.ts'
import { servingUnitCosts } from '../serving/serving-unit-costs.ts'
import type { Demand } from './demand.ts'
import type { StrategyDraft } from './strategy-draft.ts'
import { teamCosts } from './team-costs.ts'

/** What a strategy's lines add up to, by workload and as a whole. */
export interface SummedLines extends Pick<StrategyCosts, 'total' | 'workloads'> {
  readonly lines: ReadonlyMap<string, ReadonlyMap<CostLine, NodeIndex>>
}

/** Names the lines of the sheet and adds them up: each workload's, each line's, and those that count to the total. */
export function summedLines(
  draft: StrategyDraft,
  demands: ReadonlyMap<string, Demand>,
  counted: readonly FactorGroup[],
): SummedLines {
  const { model, key } = draft
  const { builder, money } = model
  const lines = draft.sheet.workloads()
  const workloads: Map<
    string,
    StrategyCosts['workloads'] extends ReadonlyMap<string, infer T> ? T : never
  > = new Map()
  for (const [workload, own] of lines) {
    const context: Context = { strategy: key, workload }
    for (const [line, cost] of own)
      builder.name(`${key}.${workload}.${line}.cost`, cost, {
        label: label(`line.${line}`),
        unit: `${money}/month`,
        context: { ...context, line },
      })
    const kept = COST_LINES.filter((line) => own.has(line) && counted.includes(LINE_GROUPS[line]))
    const total = totalOf(
      model,
      `${key}.${workload}.total.cost`,
      kept.map((line) => own.get(line)!),
      { ...context, line: 'total' },
    )
    workloads.set(workload, { total, lines: own, hasCounted: kept.length > 0 })
    teamCosts(model, key, workload, total)
    const demand = demands.get(workload)
    if (demand?.kind === 'serving')
      servingUnitCosts(model, `${key}.${workload}`, context, demand.serving, total, fitsOf(draft, workload))
  }
  for (const line of COST_LINES) {
    const own = [...lines.values()].flatMap((each) => each.get(line) ?? [])
    if (own.length > 0)
      builder.name(`${key}.${line}.cost`, builder.total(...own), {
        label: label(`line.${line}`),
        unit: `${money}/month`,
        context: { strategy: key, line },
      })
  }
  const total = totalOf(
    model,
    `${key}.total.cost`,
    [...workloads.values()].map((workload) => workload.total),
    { strategy: key, line: 'total' },
  )
  return { total, workloads, lines }
}

/** A total of the lines that count. None counting is a true zero, and not an unknown. */
function totalOf(
  { builder, money }: ModelContext,
  id: string,
  costs: readonly NodeIndex[],
  context: Context,
): NodeIndex {
  const node =
    costs.length === 0 ? builder.each(builder.literal(0, `${money}/month`)) : builder.total(...costs)
  return builder.name(id, node, { label: label('line.total'), unit: `${money}/month`, context })
}

/** Whether the fixed fleets that a workload is on carry their load. */
function fitsOf({ fleets, served }: StrategyDraft, workload: string): readonly NodeIndex[] {
  return [...fleets].flatMap(([option, { fits }]) =>
    fits !== undefined && served.get(option)?.includes(workload) ? [fits] : [],
  )
}
