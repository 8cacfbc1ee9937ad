import type { NodeIndex } from '../../graph/node.ts'
import { label, type ModelContext } from '../model-context.ts'

/**
 * How a cost that several workloads have together is divided among them: by their GPU-hours over the whole plan. Where one
 * of them has no GPU-hours (it is bought by the token), in equal parts. The shares of a set are built once.
 */
export class WorkloadShares {
  readonly #model: ModelContext
  readonly #strategy: string
  readonly #hours: ReadonlyMap<string, NodeIndex>
  readonly #sets = new Map<string, ReadonlyMap<string, NodeIndex>>()

  constructor(model: ModelContext, strategy: string, hours: ReadonlyMap<string, NodeIndex>) {
    this.#model = model
    this.#strategy = strategy
    this.#hours = hours
  }

  /** The share of each; undefined for a workload that has it all. */
  of(workloads: readonly string[]): ReadonlyMap<string, NodeIndex | undefined> {
    const [only] = workloads
    if (only === undefined || workloads.length === 1) return new Map(workloads.map((key) => [key, undefined]))
    const set = workloads.join(' ')
    const known = this.#sets.get(set)
    if (known !== undefined) return known
    const suffix = this.#sets.size === 0 ? '' : `_${this.#sets.size + 1}`
    const shares = workloads.every((workload) => this.#hours.has(workload))
      ? this.#byHours(workloads, suffix)
      : this.#equal(workloads, suffix)
    this.#sets.set(set, shares)
    return shares
  }

  #byHours(workloads: readonly string[], suffix: string): ReadonlyMap<string, NodeIndex> {
    const { builder } = this.#model
    const hours = workloads.map((workload) => this.#hours.get(workload)!)
    const all = builder.name(`${this.#strategy}.gpu_hours${suffix}`, builder.add(...hours), {
      label: label('measure.gpu_hours'),
      unit: 'GPU-h/month',
      context: { strategy: this.#strategy },
    })
    return new Map(
      workloads.map((workload, index) => [
        workload,
        builder.name(
          `${this.#strategy}.${workload}.gpu_hour_share${suffix}`,
          builder.div(builder.sum(hours[index]!), builder.sum(all)),
          {
            label: label('measure.gpu_hour_share'),
            unit: '%',
            context: { strategy: this.#strategy, workload },
          },
        ),
      ]),
    )
  }

  #equal(workloads: readonly string[], suffix: string): ReadonlyMap<string, NodeIndex> {
    const { builder } = this.#model
    const count = builder.definition(`${this.#strategy}.workloads_sharing${suffix}`, workloads.length, {
      label: label('definition.workloads_sharing'),
      unit: '',
      context: { strategy: this.#strategy },
      provenance: { evidence: 'published', source: 'strategies: workloads on these options' },
    })
    const share = builder.name(
      `${this.#strategy}.equal_share${suffix}`,
      builder.div(builder.literal(1, ''), count),
      { label: label('measure.equal_share'), unit: '%', context: { strategy: this.#strategy } },
    )
    return new Map(workloads.map((workload) => [workload, share]))
  }
}
