import type { CompiledPlan } from '../models/compile-plan.ts'
import type { CostLine } from '../plan/factor-groups.ts'
import type { FigureJson } from '../readings/figure.ts'
import type { StageTable } from './stage-table.ts'

/** One strategy's money in one stage: its counted lines, and what they come to. Absent, and not 0, without a number. */
export interface StageBar {
  readonly strategy: string
  /** The id of the stage's total. */
  readonly id: string
  readonly total: number
  readonly unit: string
  readonly lines: readonly { readonly line: CostLine; readonly value: number }[]
}

/** What renting beside owning comes to. `share` is the cheaper one's cost over the dearer one's. */
export type CostFinding =
  | { readonly kind: 'incomplete' | 'same' }
  | {
      readonly kind: 'ownCheaper' | 'rentCheaper'
      readonly share: number
      /** What owning mostly pays for, and its share of what owning costs. */
      readonly line: CostLine
      readonly lineShare: number
    }

/** The counted money of an estimate as a chart shows it, in the order of the plan. */
export interface CostBreakdown {
  readonly stages: readonly { readonly workload: string; readonly bars: readonly StageBar[] }[]
  readonly finding: CostFinding
}

const SAME_WITHIN = 0.01

type Figures = Readonly<Record<string, FigureJson>>

/** Breaks an estimate's counted money down by stage and line. Stages in which nothing counted costs anything are left out. */
export function costBreakdown(compiled: CompiledPlan, table: StageTable, figures: Figures): CostBreakdown {
  const stages = table.rows
    .filter((row) => row.kind === 'stage')
    .map(({ workload = '' }) => ({
      workload,
      bars: table.strategies.flatMap((strategy) => stageBar(table, figures, workload, strategy) ?? []),
    }))
    .filter(({ bars }) => bars.some(({ total }) => total > 0))
  return { stages, finding: rentBesideOwn(compiled, table, figures) }
}

function stageBar(
  table: StageTable,
  figures: Figures,
  workload: string,
  strategy: string,
): StageBar | undefined {
  const id = table.rows.find((row) => row.kind === 'stage' && row.workload === workload)?.cells[strategy]
  const figure = figures[id ?? '']
  if (typeof id !== 'string' || figure === undefined || figure.value === null) return undefined
  const lines = [...countedLines(table, figures, strategy, workload)].map(([line, value]) => ({
    line,
    value,
  }))
  return { strategy, id, total: figure.value, unit: figure.unit, lines }
}

/** A strategy's counted lines that have a number, of one stage or of all. */
function countedLines(
  table: StageTable,
  figures: Figures,
  strategy: string,
  workload?: string,
): ReadonlyMap<CostLine, number> {
  const lines = new Map<CostLine, number>()
  for (const row of table.rows) {
    const value = figures[row.cells[strategy] ?? '']?.value
    if (row.kind !== 'line' || row.line === undefined || !row.isCounted || typeof value !== 'number') continue
    if (workload !== undefined && row.workload !== workload) continue
    lines.set(row.line, (lines.get(row.line) ?? 0) + value)
  }
  return new Map([...lines].filter(([, value]) => value > 0))
}

/** The finding of a plan that rents everything in one strategy and owns everything in the other; else there is none. */
function rentBesideOwn({ plan }: CompiledPlan, table: StageTable, figures: Figures): CostFinding {
  const kindOf = (strategy: string) => {
    const assigned = plan.strategies[strategy]
    return typeof assigned === 'string' ? plan.options[assigned]?.kind : undefined
  }
  const rent = table.strategies.find((strategy) => kindOf(strategy) === 'rent')
  const own = table.strategies.find((strategy) => kindOf(strategy) === 'own')
  if (rent === undefined || own === undefined || table.strategies.length !== 2) return { kind: 'incomplete' }
  const total = (strategy: string) => wholeTotal(table, figures, strategy)
  return costFinding(total(rent), total(own), countedLines(table, figures, own))
}

/** A strategy's total, or undefined when it is absent or leaves something unpriced out. */
function wholeTotal(table: StageTable, figures: Figures, strategy: string): number | undefined {
  const figure = figures[table.rows.find((row) => row.kind === 'total')?.cells[strategy] ?? '']
  if (figure === undefined || figure.value === null || figure.incomplete !== undefined) return undefined
  return figure.value
}

/** Which of renting and owning costs less, by how much, and what owning mostly pays for. No verdict without both totals. */
export function costFinding(
  rent: number | undefined,
  own: number | undefined,
  ownLines: ReadonlyMap<CostLine, number>,
): CostFinding {
  if (!rent || !own) return { kind: 'incomplete' }
  const ratio = own / rent
  const [largest] = [...ownLines].sort(([, a], [, b]) => b - a)
  if (largest === undefined) return { kind: 'incomplete' }
  if (Math.abs(ratio - 1) < SAME_WITHIN) return { kind: 'same' }
  const about = { line: largest[0], lineShare: largest[1] / own }
  return ratio < 1
    ? { kind: 'ownCheaper', share: ratio, ...about }
    : { kind: 'rentCheaper', share: 1 / ratio, ...about }
}
