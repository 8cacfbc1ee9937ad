import type { NodeIndex } from '../graph/node.ts'
import type { CostLine } from '../plan/factor-groups.ts'
import { paybackMonth } from './accounting/payback-month.ts'
import { label, type ModelContext } from './model-context.ts'

/** The monthly cost nodes of one strategy, by workload and line. */
export interface StrategyCosts {
  readonly key: string
  readonly total: NodeIndex
  /** Of each GPU-hour that is there, used or not, over the plan. */
  readonly costPerGpuHour: NodeIndex
  /** Present value of cost over the plan, before and after income tax. */
  readonly npv: NodeIndex
  readonly npvAfterTax: NodeIndex
  /** Cash by month. */
  readonly cash: NodeIndex
  readonly workloads: ReadonlyMap<
    string,
    {
      readonly total: NodeIndex
      readonly lines: ReadonlyMap<CostLine, NodeIndex>
      readonly hasCounted: boolean
    }
  >
}

/**
 * How a strategy differs from the base one: in amount for the whole, each workload and each line, and as a ratio.
 *
 * The differences are nodes, so that "too close to call" can be read off the distribution of the difference itself.
 */
export function compareStrategies(model: ModelContext, base: StrategyCosts, other: StrategyCosts): void {
  const { builder, money } = model
  const less = `compare.${other.key}_less_${base.key}`
  const ratio = `compare.${other.key}_to_${base.key}`
  const difference = (
    id: string,
    a: NodeIndex,
    b: NodeIndex,
    context: { workload?: string; line?: string },
  ) =>
    builder.name(id, builder.sub(a, b), {
      label: label('measure.difference'),
      unit: `${money}/month`,
      context,
    })
  const share = (id: string, a: NodeIndex, b: NodeIndex, context: { workload?: string }) =>
    builder.name(id, builder.div(builder.sum(a), builder.sum(b)), {
      label: label('measure.ratio'),
      unit: '',
      context,
    })

  difference(`${less}.cost`, other.total, base.total, {})
  for (const [measure, mine, theirs] of [
    ['npv', other.npv, base.npv],
    ['npv_after_tax', other.npvAfterTax, base.npvAfterTax],
  ] as const)
    builder.name(`${less}.${measure}`, builder.sub(mine, theirs), {
      label: label('measure.difference'),
      unit: money,
      context: {},
    })
  paybackMonth(model, { id: less, context: {}, cash: other.cash, instead: base.cash })
  share(`${ratio}.ratio`, other.total, base.total, {})
  for (const [workload, costs] of other.workloads) {
    const against = base.workloads.get(workload)
    if (against === undefined) continue
    difference(`${less}.${workload}.cost`, costs.total, against.total, { workload })
    if (costs.hasCounted && against.hasCounted)
      share(`${ratio}.${workload}.ratio`, costs.total, against.total, { workload })
    for (const line of new Set([...costs.lines.keys(), ...against.lines.keys()])) {
      const zero = () => builder.each(builder.literal(0, `${money}/month`))
      difference(
        `${less}.${workload}.${line}.cost`,
        costs.lines.get(line) ?? zero(),
        against.lines.get(line) ?? zero(),
        { workload, line },
      )
    }
  }
}
