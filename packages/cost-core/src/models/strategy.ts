import type { Context } from '../graph/label.ts'
import type { NodeIndex } from '../graph/node.ts'
import { COST_LINES, type CostLine, type FactorGroup, LINE_GROUPS } from '../plan/factor-groups.ts'
import type { StrategyCosts } from './compare-strategies.ts'
import { label, type ModelContext } from './model-context.ts'
import type { HourlyRates } from './rates.ts'
import { type ServingDemand, servingFleet, servingGpuHours, servingUnitCosts } from './serving.ts'
import { sharedLines } from './shared-lines.ts'
import type { Supply } from './supply.ts'
import { type TrainingDemand, trainingGpuHours } from './training.ts'

/** What a workload asks for, whichever strategy answers. */
export type Demand =
  | { readonly kind: 'training'; readonly training: TrainingDemand }
  | { readonly kind: 'serving'; readonly serving: ServingDemand }
  | {
      readonly kind: 'data'
      readonly lines: readonly { readonly line: CostLine; readonly cost: NodeIndex }[]
    }

export interface PricedSupply {
  readonly supply: Supply
  readonly rates: HourlyRates
}

/** The GPU-hours of each workload on each option, worked out once however many strategies use them. */
export class UsageLedger {
  readonly #model: ModelContext
  readonly #hours = new Map<string, NodeIndex>()

  constructor(model: ModelContext) {
    this.#model = model
  }

  hours(
    { supply, rates }: PricedSupply,
    workload: string,
    demand: Exclude<Demand, { kind: 'data' }>,
  ): NodeIndex {
    const key = `${supply.key}.${workload}`
    const known = this.#hours.get(key)
    if (known !== undefined) return known
    const used =
      demand.kind === 'training'
        ? trainingGpuHours(this.#model, supply, workload, demand.training)
        : servingGpuHours(this.#model, supply, workload, demand.serving)
    if (demand.kind === 'serving') servingFleet(this.#model, supply, workload, demand.serving, rates)
    this.#hours.set(key, used)
    return used
  }
}

/** One strategy: every workload priced on its option, line by line, then added up. */
export function strategyCosts(
  model: ModelContext,
  key: string,
  demands: ReadonlyMap<string, Demand>,
  supplyFor: (workload: string) => PricedSupply,
  usage: UsageLedger,
  counted: readonly FactorGroup[],
): StrategyCosts {
  const { builder, money } = model
  const hours = new Map<string, NodeIndex>()
  const lines = new Map<string, Map<CostLine, NodeIndex>>()
  for (const [workload, demand] of demands) {
    if (demand.kind === 'data') {
      lines.set(workload, new Map(demand.lines.map(({ line, cost }) => [line, cost])))
      continue
    }
    const priced = supplyFor(workload)
    const used = usage.hours(priced, workload, demand)
    hours.set(workload, used)
    lines.set(workload, new Map(priced.rates.lines.map(({ line, rate }) => [line, builder.mul(used, rate)])))
  }
  const options = [...new Set([...hours.keys()].map((workload) => supplyFor(workload).supply.key))]
  addSharedLines(model, key, options, hours, lines)
  const workloads: Map<string, { total: NodeIndex; lines: Map<CostLine, NodeIndex>; hasCounted: boolean }> =
    new Map()
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
      {
        ...context,
        line: 'total',
      },
    )
    workloads.set(workload, { total, lines: own, hasCounted: kept.length > 0 })
    const demand = demands.get(workload)
    if (demand?.kind === 'serving')
      servingUnitCosts(model, `${key}.${workload}`, context, demand.serving, total)
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
    {
      strategy: key,
      line: 'total',
    },
  )
  return { key, total, workloads }
}

/** People and overheads are charged to workloads by their share of the GPU-hours over the whole plan. */
function addSharedLines(
  model: ModelContext,
  key: string,
  options: readonly string[],
  hours: ReadonlyMap<string, NodeIndex>,
  lines: ReadonlyMap<string, Map<CostLine, NodeIndex>>,
): void {
  const { builder } = model
  const shared = sharedLines(model, key, options)
  if (shared.length === 0 || hours.size === 0) return
  const all = builder.name(`${key}.gpu_hours`, builder.add(...[...hours.values()]), {
    label: label('measure.gpu_hours'),
    unit: 'GPU-h/month',
    context: { strategy: key },
  })
  for (const [workload, used] of hours) {
    const share = builder.name(
      `${key}.${workload}.gpu_hour_share`,
      builder.div(builder.sum(used), builder.sum(all)),
      {
        label: label('measure.gpu_hour_share'),
        unit: '%',
        context: { strategy: key, workload },
      },
    )
    const own = lines.get(workload)
    for (const { line, cost } of shared) own?.set(line, builder.mul(cost, share))
  }
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
