import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { COST_LINES, type CostLine, type FactorGroup, LINE_GROUPS } from '../../plan/factor-groups.ts'
import type { StrategyCosts } from '../compare-strategies.ts'
import { label, type ModelContext } from '../model-context.ts'
import { apiLines } from '../options/api-lines.ts'
import { fleetNeed } from '../options/fleet-need.ts'
import type { FleetCosts } from '../options/option-costs.ts'
import { ownFleet } from '../options/own-fleet.ts'
import { rentFleet } from '../options/rent-fleet.ts'
import { spotRunHours, withRework } from '../options/spot-hours.ts'
import type { Portion } from '../serving/portion.ts'
import { servingUnitCosts } from '../serving/serving-unit-costs.ts'
import { cashFlows } from './cash-flows.ts'
import { costOfHours } from './cost-of-hours.ts'
import { CostSheet } from './cost-sheet.ts'
import type { ComputeDemand, Demand } from './demand.ts'
import { fleetShares } from './fleet-shares.ts'
import { optionParts } from './option-parts.ts'
import type { PricedOption } from './priced-option.ts'
import { type FleetSizes, sharedItems } from './shared-items.ts'
import { strategyFigures } from './strategy-figures.ts'
import { addVat, type StrategyVat } from './strategy-vat.ts'
import { strategyWorth } from './strategy-worth.ts'
import { teamCosts } from './team-costs.ts'
import type { MachineUse, UsageLedger } from './usage-ledger.ts'
import { WorkloadShares } from './workload-shares.ts'

/** What is known of a strategy while its costs come together. */
interface Draft {
  readonly model: ModelContext
  readonly key: string
  readonly sheet: CostSheet
  readonly usage: UsageLedger
  /** GPU-hours of the workloads that have any, by month. */
  readonly hours: Map<string, NodeIndex[]>
  /** The workloads on each option. */
  readonly served: Map<string, string[]>
  readonly fleets: Map<string, FleetCosts>
  /** GPU-hours that are billed as they are used. */
  readonly billed: NodeIndex[]
}

type Machines = Extract<PricedOption, { kind: 'machines' }>

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
  const draft: Draft = {
    model,
    key,
    sheet: new CostSheet(model, demands.keys()),
    usage,
    hours: new Map(),
    served: new Map(),
    fleets: new Map(),
    billed: [],
  }
  const inFleets = new Map<Machines, { workload: string; use: MachineUse }[]>()
  for (const [workload, demand] of demands) {
    if (demand.kind === 'data') {
      for (const { line, cost } of demand.lines) draft.sheet.add({ workload, line, cost })
      continue
    }
    for (const { option, portion } of optionParts(model, options, assigned(workload))) {
      draft.served.set(option.key, [...(draft.served.get(option.key) ?? []), workload])
      if (option.kind === 'api') addTokens(draft, option, workload, demand, portion)
      else {
        const use = addHours(draft, option, workload, demand, portion)
        if (use !== undefined) inFleets.set(option, [...(inFleets.get(option) ?? []), { workload, use }])
      }
    }
  }
  for (const [option, uses] of inFleets) addFleet(draft, option, uses)
  addShared(draft)
  const vat = addVat(model, draft.sheet, draft.served.keys(), draft.fleets)
  return summedUp(draft, demands, counted, vat)
}

function addTokens(
  { model, sheet }: Draft,
  { key, option }: Extract<PricedOption, { kind: 'api' }>,
  workload: string,
  demand: ComputeDemand,
  portion: Portion,
): void {
  if (demand.kind !== 'serving') return
  for (const { line, cost } of apiLines(model, key, option, workload, demand.serving, portion))
    sheet.add({ workload, line, cost, option: key })
}

/** Bills hours that are billed as they are used; gives back what is to be a fleet's instead. */
function addHours(
  draft: Draft,
  option: Machines,
  workload: string,
  demand: ComputeDemand,
  portion: Portion,
): MachineUse | undefined {
  const { model, sheet, key } = draft
  const { builder } = model
  const { supply, rates } = option
  const use = draft.usage.use(supply, rates, workload, demand, portion, key)
  if (use === undefined) {
    model.problems.push({
      path: ['workloads', workload, 'capacity'],
      code: 'CAPACITY_MISSING',
      params: { option: option.key },
    })
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

function addFleet(
  draft: Draft,
  option: Machines,
  uses: readonly { readonly workload: string; readonly use: MachineUse }[],
): void {
  const { model, key, sheet } = draft
  const { builder } = model
  const prefix = option.key === key ? key : `${key}.${option.key}`
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
      : ownFleet(model, prefix, context, supply, given, rates.owned!, need)
  draft.fleets.set(option.key, fleet)
  const shares =
    uses.length === 1
      ? undefined
      : fleetShares(
          model,
          prefix,
          context,
          fleet.availableHours,
          uses.map(({ workload, use }) => ({ workload, hours: use.hours, peak: use.need.gpus })),
        )
  for (const { workload } of uses)
    for (const { line, cost } of fleet.lines) {
      const share = shares?.get(workload)
      sheet.add({
        workload,
        line,
        cost: share === undefined ? cost : builder.mul(cost, share),
        option: option.key,
      })
    }
}

/** People and overheads, to the workloads on the options they are for. */
function addShared(draft: Draft): void {
  const { model, key, sheet, fleets, served } = draft
  const { builder, money } = model
  const sumOf = (nodes: readonly NodeIndex[]) =>
    nodes.length === 0 ? undefined : nodes.length === 1 ? nodes[0] : builder.add(...nodes)
  const sizes: FleetSizes = {
    gpus: (of) => {
      const hours = sumOf(of.flatMap((option) => fleets.get(option)?.availableHours ?? []))
      return hours === undefined ? undefined : builder.div(hours, model.calendar.hoursPerMonth)
    },
    valueAtCost: (of) => sumOf(of.flatMap((option) => fleets.get(option)?.valueAtCost ?? [])),
  }
  const shares = new WorkloadShares(
    model,
    key,
    new Map([...draft.hours].map(([workload, hours]) => [workload, sumOf(hours)!])),
  )
  const byLine = new Map<string, { line: CostLine; workloads: readonly string[]; costs: NodeIndex[] }>()
  for (const { line, cost, options } of sharedItems(model, key, [...served.keys()], sizes)) {
    const workloads = [...new Set(options.flatMap((option) => served.get(option) ?? []))]
    const id = `${line} ${workloads.join(' ')}`
    const known = byLine.get(id) ?? { line, workloads, costs: [] }
    known.costs.push(cost)
    byLine.set(id, known)
  }
  const seen = new Map<CostLine, number>()
  for (const { line, workloads, costs } of byLine.values()) {
    const count = (seen.get(line) ?? 0) + 1
    seen.set(line, count)
    const cost = builder.name(
      `${key}.${line}.cost_each_month${count === 1 ? '' : `_${count}`}`,
      builder.monthly(costs.length === 1 ? costs[0]! : builder.add(...costs)),
      { label: label(`line.${line}`), unit: `${money}/month`, context: { strategy: key, line } },
    )
    for (const [workload, share] of shares.of(workloads))
      sheet.add({ workload, line, cost: share === undefined ? cost : builder.mul(cost, share) })
  }
}

function summedUp(
  draft: Draft,
  demands: ReadonlyMap<string, Demand>,
  counted: readonly FactorGroup[],
  vat: StrategyVat | undefined,
): StrategyCosts {
  const { model, key, fleets } = draft
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
  const hourly = costOfHours(model, key, draft.sheet, demands, counted, total)
  strategyFigures(model, key, total, [...demands.values()], fleets, draft, hourly, vat)
  const worth = strategyWorth(model, key, cashFlows(model, key, lines, fleets, counted))
  return { key, total, workloads, ...worth }
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
function fitsOf({ fleets, served }: Draft, workload: string): readonly NodeIndex[] {
  return [...fleets].flatMap(([option, { fits }]) =>
    fits !== undefined && served.get(option)?.includes(workload) ? [fits] : [],
  )
}
