import type { EstimateView } from '@kilotoken/cost-core'
import type { LineTone } from '@kilotoken/ui'
import { lineTone } from './line-tone.ts'

export type ChartSegment = { line: string; tone: LineTone; value: number }

export type ChartBar = {
  strategy: string
  total: number
  unit: string
  /** What the total leaves out, where something has no price. */
  incomplete?: readonly string[]
  segments: readonly ChartSegment[]
  spread?: { low: number; high: number }
}

export type ChartStage = { workload: string; bars: readonly ChartBar[] }

type View = Pick<EstimateView, 'breakdown' | 'figures'>

/** The counted money as bars: lines of one hue stand as one segment, a strategy without a number has no bar. */
export function chartStages({ breakdown, figures }: View): ChartStage[] {
  return breakdown.stages.map(({ workload, bars }) => ({
    workload,
    bars: bars.map(({ strategy, id, total, unit, lines }) => {
      const { range, incomplete } = figures[id] ?? {}
      return {
        strategy,
        total,
        unit,
        segments: segmentsOf(lines),
        ...(incomplete !== undefined && { incomplete }),
        ...(range !== undefined && { spread: { low: range.p5, high: range.p95 } }),
      }
    }),
  }))
}

function segmentsOf(lines: readonly { line: string; value: number }[]): readonly ChartSegment[] {
  const byTone = new Map<LineTone, ChartSegment>()
  for (const { line, value } of lines) {
    const tone = lineTone(line)
    const before = byTone.get(tone)
    byTone.set(tone, { line: before?.line ?? line, tone, value: value + (before?.value ?? 0) })
  }
  return [...byTone.values()]
}

/** The lines that a chart's segments stand for, each hue once, in the order they appear. */
export function linesOf(stages: readonly ChartStage[]): string[] {
  const byTone = new Map<LineTone, string>()
  for (const { tone, line } of stages.flatMap((stage) => stage.bars.flatMap(({ segments }) => segments))) {
    if (!byTone.has(tone)) byTone.set(tone, line)
  }
  return [...byTone.values()]
}
