import type { EstimateView } from '@kilotoken/cost-core'
import type { LineTone } from '@kilotoken/ui'
import type { StrategyMoney } from './chart-finding.ts'
import { lineTone } from './line-tone.ts'

export type ChartSegment = { line: string; tone: LineTone; value: number }

export type ChartBar = {
  strategy: string
  total: number
  segments: readonly ChartSegment[]
  spread?: { low: number; high: number }
}

export type ChartStage = { workload: string; bars: readonly ChartBar[] }

type Table = Pick<EstimateView, 'table' | 'figures'>

/** The table's counted money as bars: a stage without any is left out, lines of one hue stand as one segment. */
export function chartStages(view: Table): ChartStage[] {
  return view.table.rows
    .filter((row) => row.kind === 'stage')
    .map(({ workload = '', cells }) => ({
      workload,
      bars: view.table.strategies.map((strategy) => bar(view, workload, strategy, cells[strategy] ?? null)),
    }))
    .filter(({ bars }) => bars.some(({ total }) => total > 0))
}

function bar(view: Table, workload: string, strategy: string, total: string | null): ChartBar {
  const figure = total === null ? undefined : view.figures[total]
  const byTone = new Map<LineTone, ChartSegment>()
  for (const { line, value } of moneyOf(view, strategy, workload).lines) {
    const tone = lineTone(line)
    const before = byTone.get(tone)
    byTone.set(tone, { line: before?.line ?? line, tone, value: value + (before?.value ?? 0) })
  }
  return {
    strategy,
    total: figure?.value ?? 0,
    segments: [...byTone.values()],
    ...(figure?.range !== undefined && { spread: { low: figure.range.p5, high: figure.range.p95 } }),
  }
}

/** A strategy's counted lines, of one stage or of all, and what they come to. */
export function moneyOf(view: Table, strategy: string, workload?: string): StrategyMoney {
  const lines = new Map<string, number>()
  for (const row of view.table.rows) {
    const id = row.cells[strategy]
    if (row.kind !== 'line' || row.line === undefined || !row.isCounted || typeof id !== 'string') continue
    if (workload !== undefined && row.workload !== workload) continue
    lines.set(row.line, (lines.get(row.line) ?? 0) + (view.figures[id]?.value ?? Number.NaN))
  }
  const total = [...lines.values()].reduce((sum, value) => sum + value, 0)
  return {
    total: Number.isFinite(total) ? total : undefined,
    lines: [...lines].filter(([, value]) => value > 0).map(([line, value]) => ({ line, value })),
  }
}

/** The lines that a chart's segments stand for, each hue once, in the order they appear. */
export function linesOf(stages: readonly ChartStage[]): string[] {
  const byTone = new Map<LineTone, string>()
  for (const { tone, line } of stages.flatMap((stage) => stage.bars.flatMap(({ segments }) => segments))) {
    if (!byTone.has(tone)) byTone.set(tone, line)
  }
  return [...byTone.values()]
}
