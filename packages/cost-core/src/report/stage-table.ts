import type { CompiledPlan } from '../models/compile-plan.ts'
import { COST_LINES, type CostLine, type FactorGroup, LINE_GROUPS } from '../plan/factor-groups.ts'

/** One row: a workload, one of its cost lines, or the grand total. Cells are figure ids; null means no such line. */
export interface StageRow {
  readonly kind: 'stage' | 'line' | 'total'
  readonly workload?: string
  readonly line?: CostLine
  readonly group?: FactorGroup
  /** Whether the totals count it. A stage counts when any of its lines does. */
  readonly isCounted: boolean
  readonly cells: Readonly<Record<string, string | null>>
  /** Against the base strategy, for plans of two strategies. */
  readonly difference: string | null
  readonly ratio: string | null
}

export interface StageTable {
  readonly strategies: readonly string[]
  readonly rows: readonly StageRow[]
}

/** The table of an estimate: stages, their lines, the total; strategies side by side. Ids only, so that it cannot disagree. */
export function stageTable(compiled: CompiledPlan): StageTable {
  const strategies = compiled.strategies.map(({ key }) => key)
  const rows: StageRow[] = []
  for (const { key: workload } of compiled.workloads) {
    const lines = COST_LINES.flatMap((line) => lineRow(compiled, strategies, workload, line) ?? [])
    rows.push({
      ...row(
        compiled,
        strategies,
        'stage',
        `${workload}.total.cost`,
        `${workload}.cost`,
        `${workload}.ratio`,
      ),
      workload,
      isCounted: lines.some((line) => line.isCounted),
    })
    rows.push(...lines)
  }
  rows.push({ ...row(compiled, strategies, 'total', 'total.cost', 'cost', 'ratio'), isCounted: true })
  return { strategies, rows }
}

function lineRow(
  compiled: CompiledPlan,
  strategies: readonly string[],
  workload: string,
  line: CostLine,
): StageRow | undefined {
  const cells = row(compiled, strategies, 'line', `${workload}.${line}.cost`, `${workload}.${line}.cost`, '')
  if (Object.values(cells.cells).every((cell) => cell === null)) return undefined
  const group = LINE_GROUPS[line]
  return { ...cells, workload, line, group, isCounted: compiled.factors.includes(group) }
}

function row(
  compiled: CompiledPlan,
  strategies: readonly string[],
  kind: StageRow['kind'],
  cell: string,
  difference: string,
  ratio: string,
): Omit<StageRow, 'isCounted'> {
  const known = (id: string) => (compiled.graph.ids.has(id) ? id : null)
  const other = strategies.find((key) => key !== compiled.baseStrategy)
  const isPair = strategies.length === 2 && other !== undefined
  return {
    kind,
    cells: Object.fromEntries(strategies.map((key) => [key, known(`${key}.${cell}`)])),
    difference: isPair ? known(`compare.${other}_less_${compiled.baseStrategy}.${difference}`) : null,
    ratio: isPair && ratio !== '' ? known(`compare.${other}_to_${compiled.baseStrategy}.${ratio}`) : null,
  }
}
