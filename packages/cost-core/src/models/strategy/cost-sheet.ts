import type { NodeIndex } from '../../graph/node.ts'
import { COST_LINES, type CostLine } from '../../plan/factor-groups.ts'
import type { ModelContext } from '../model-context.ts'

/** A cost of one workload, by month, and the option whose machines or tokens it pays for, where it does. */
export interface SheetEntry {
  readonly workload: string
  readonly line: CostLine
  readonly cost: NodeIndex
  readonly option?: string
}

/** The costs of a strategy as they come together: by workload and line, by month. */
export class CostSheet {
  readonly #model: ModelContext
  readonly #costs = new Map<string, Map<CostLine, NodeIndex[]>>()
  readonly #entries: SheetEntry[] = []

  constructor(model: ModelContext, workloads: Iterable<string>) {
    this.#model = model
    for (const workload of workloads) this.#costs.set(workload, new Map())
  }

  add(entry: SheetEntry): void {
    const lines = this.#costs.get(entry.workload)
    lines?.set(entry.line, [...(lines.get(entry.line) ?? []), entry.cost])
    this.#entries.push(entry)
  }

  /** What pays for one option's machines or tokens. */
  entriesOf(option: string): readonly SheetEntry[] {
    return this.#entries.filter((entry) => entry.option === option)
  }

  /** Each workload's lines, several costs of one line added up, in the order lines are shown in. */
  workloads(): ReadonlyMap<string, ReadonlyMap<CostLine, NodeIndex>> {
    const { builder } = this.#model
    return new Map(
      [...this.#costs].map(([workload, lines]) => [
        workload,
        new Map(
          COST_LINES.flatMap((line) => {
            const costs = lines.get(line)
            return costs === undefined
              ? []
              : [[line, costs.length === 1 ? costs[0]! : builder.total(...costs)] as const]
          }),
        ),
      ]),
    )
  }
}
