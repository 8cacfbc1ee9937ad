import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { isIn } from '../../plan/either-quantity.ts'
import type { CostLine } from '../../plan/factor-groups.ts'
import type { PlanQuantity } from '../../plan/quantity-field.ts'
import { duringMonths } from '../during-months.ts'
import { type ModelContext, planLabel } from '../model-context.ts'
import { planInput } from '../plan-input.ts'

/** What the fleets of a strategy are, for overheads that go by them: sums over the options an overhead is for. */
export interface FleetSizes {
  /** GPUs there, by month; undefined where none is. */
  gpus(options: readonly string[]): NodeIndex | undefined
  /** What the servers at work have cost to buy. */
  valueAtCost(options: readonly string[]): NodeIndex | undefined
}

/** A cost beside the hours, by month, and the options it is for. */
export interface SharedItem {
  readonly key: string
  readonly line: CostLine
  readonly cost: NodeIndex
  readonly options: readonly string[]
}

/**
 * People and overheads of a strategy: those that are for one of its options.
 *
 * @unit money a month
 */
export function sharedItems(
  model: ModelContext,
  strategy: string,
  used: readonly string[],
  fleets: FleetSizes,
): readonly SharedItem[] {
  return [...staffItems(model, strategy, used), ...overheadItems(model, strategy, used, fleets)]
}

function* staffItems(model: ModelContext, strategy: string, used: readonly string[]): Generator<SharedItem> {
  const { builder, money, plan } = model
  const context: Context = { strategy, line: 'staff' }
  for (const [key, staff] of Object.entries(plan.staff)) {
    const options = staff.for.filter((option) => used.includes(option))
    if (options.length === 0) continue
    const id = `${strategy}.${key}`
    const field = (name: string, at: string, given: PlanQuantity, unit: string) =>
      planInput(model, `${id}.${name}`, given, { path: `staff.${key}.${at}`, field: name, unit, context })
    const cost = builder.mul(
      field('people', 'people', staff.people, 'FTE'),
      field('cost_per_person', 'cost', staff.cost, `${money}/FTE/year`),
    )
    const named = builder.name(`${id}.staff.cost_per_month`, cost, {
      label: planLabel(staff.label, key),
      unit: `${money}/month`,
      context,
    })
    const unit = `${money}/month`
    yield { key, line: 'staff', cost: duringMonths(model, named, unit, { from: staff.from }), options }
  }
}

function* overheadItems(
  model: ModelContext,
  strategy: string,
  used: readonly string[],
  fleets: FleetSizes,
): Generator<SharedItem> {
  const { builder, money, plan } = model
  for (const [key, overhead] of Object.entries(plan.overheads)) {
    const options = overhead?.for.filter((option) => used.includes(option)) ?? []
    if (overhead === undefined || options.length === 0) continue
    const line = key as CostLine
    const context: Context = { strategy, line }
    const field = (name: string, given: PlanQuantity | undefined, unit: string, words = `overhead_${name}`) =>
      given &&
      planInput(model, `${strategy}.${line}.${name === 'cost' ? 'cost_per_year' : name}`, given, {
        path: `overheads.${key}.${name}`,
        field: name === 'cost' ? 'overhead' : words,
        unit,
        context,
      })
    const costs = [
      isPerGpu(overhead, money) ? undefined : field('cost', overhead.cost, `${money}/year`),
      reckoned(model, overhead, field, fleets, options),
    ].filter((node) => node !== undefined)
    if (costs.length === 0) continue
    const cost = costs.length === 1 ? costs[0]! : builder.add(...costs)
    yield {
      key,
      line,
      cost: duringMonths(model, cost, `${money}/month`, { from: overhead.from }),
      options,
    }
  }
}

type Overhead = NonNullable<ModelContext['plan']['overheads'][keyof ModelContext['plan']['overheads']]>
type Field = (
  name: string,
  given: PlanQuantity | undefined,
  unit: string,
  words?: string,
) => NodeIndex | undefined

/** What an overhead goes by beside an amount a year. */
function reckoned(
  { builder, money }: ModelContext,
  overhead: Overhead,
  field: Field,
  fleets: FleetSizes,
  options: readonly string[],
): NodeIndex | undefined {
  const times = (a: NodeIndex | undefined, b: NodeIndex | undefined) =>
    a === undefined || b === undefined ? undefined : builder.mul(a, b)
  if ('bandwidth' in overhead && overhead.bandwidth !== undefined)
    return times(
      field('bandwidth', overhead.bandwidth, 'Mbps'),
      field('price', overhead.price, `${money}/Mbps/month`, 'bandwidth_price'),
    )
  if (isPerGpu(overhead, money))
    return times(fleets.gpus(options), field('cost_per_gpu', overhead.cost, `${money}/GPU/year`))
  if ('rate' in overhead && overhead.rate !== undefined)
    return times(fleets.valueAtCost(options), field('rate', overhead.rate, '%/year'))
  if ('size' in overhead && overhead.size !== undefined)
    return times(
      field('size', overhead.size, 'TB', 'storage_size'),
      field('price', overhead.price, `${money}/TB/month`, 'storage_price'),
    )
  if ('volume' in overhead && overhead.volume !== undefined)
    return times(
      field('volume', overhead.volume, 'GB/month', 'egress_volume'),
      field('price', overhead.price, `${money}/GB`, 'egress_price'),
    )
  return undefined
}

/** Whether a yearly cost is for each GPU. */
function isPerGpu({ cost }: Overhead, money: string): boolean {
  return cost !== undefined && isIn(cost, `${money}/GPU/year`)
}
