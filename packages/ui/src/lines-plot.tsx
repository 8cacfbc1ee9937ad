import { useState } from 'react'
import { type BandPoint, bandPath } from './band-path.ts'
import type { ChartTone } from './chart-tone.ts'
import tones from './chart-tones.module.css'
import { extentOf } from './extent-of.ts'
import { type FlipPoint, FlipPoints } from './flip-points.tsx'
import { type ChartPoint, linePath } from './line-path.ts'
import { linearScale, type Stretch } from './linear-scale.ts'
import marks from './marks.module.css'
import { PLOT_WIDTH, Plot } from './plot.tsx'
import { shareScale } from './share-scale.ts'
import { ticksAround } from './ticks-around.ts'
import { ticksWithin } from './ticks-within.ts'
import { UprightMark } from './upright-mark.tsx'
import { valueAxis } from './value-axis.ts'

export type PlotLine = {
  key: string
  label: string
  /** Its value at the end, beside the label where there is room. */
  note?: string
  tone: ChartTone
  isDashed?: boolean
  /** In the order of x. Two points of one x make a step. */
  points: readonly (ChartPoint & { readonly low?: number; readonly high?: number })[]
}

type Props = {
  summary: string
  lines: readonly PlotLine[]
  /** The stretch of x to show; lines may reach beyond it. From the first to the last point unless given. */
  xDomain?: Stretch | undefined
  xLabel?: string | undefined
  flips?: readonly FlipPoint[] | undefined
  mark?: { x: number; label: string } | undefined
  formatX: (value: number) => string
  formatY: (value: number) => string
}

const HEIGHT = 240
const HEADROOM = 24

/** Lines with their bands over one axis from 0, named where they end. Pointing at one, or at its name, dims the others. */
export function LinesPlot({ summary, lines, xDomain, xLabel, flips = [], mark, formatX, formatY }: Props) {
  const [held, setHeld] = useState<string>()
  const points = lines.flatMap((line) => line.points)
  const domain = xDomain ?? extentOf(points.map(({ x }) => x))
  const [low, high] = extentOf(
    points.filter(({ x }) => x >= domain[0] && x <= domain[1]).flatMap(({ y, low, high }) => [y, low, high]),
  )
  const headroom = mark === undefined ? 6 : HEADROOM
  const y = valueAxis(ticksAround(Math.min(0, low), high), { height: HEIGHT, headroom, format: formatY })
  const scales = { x: linearScale(domain, [0, PLOT_WIDTH]), y: y.scale }
  const share = shareScale(domain)
  return (
    <Plot
      summary={summary}
      height={HEIGHT}
      headroom={headroom - 2}
      xLabel={xLabel}
      xTicks={ticksWithin(...domain).map((tick) => ({ at: share(tick), text: formatX(tick) }))}
      yTicks={y.ticks}
      ends={lines.map((line) => ({
        key: line.key,
        label: line.label,
        note: line.note,
        at: y.scale(endOf(line.points, domain[1])),
        onPoint: (isOver) => setHeld(isOver ? line.key : undefined),
      }))}
      shapes={lines.map((line) => (
        <g
          key={line.key}
          className={`${tones.tone} ${marks.group}`}
          data-tone={line.tone}
          data-dim={held !== undefined && held !== line.key}
          onPointerEnter={() => setHeld(line.key)}
          onPointerLeave={() => setHeld(undefined)}
        >
          <path className={marks.outer} d={bandPath(bandOf(line), scales)} />
          <path className={marks.edge} d={bandPath(bandOf(line), scales)} />
          <path
            className={marks.line}
            data-dashed={line.isDashed ?? false}
            d={linePath(line.points, scales)}
          />
        </g>
      ))}
    >
      {mark !== undefined && <UprightMark at={share(mark.x)} label={mark.label} top={14} bottom={HEIGHT} />}
      <FlipPoints flips={flips} domain={domain} y={y.scale} height={HEIGHT} />
    </Plot>
  )
}

function bandOf({ points }: PlotLine): BandPoint[] {
  return points.map(({ x, low = Number.NaN, high = Number.NaN }) => ({ x, low, high }))
}

/** Where a line leaves the axis: between two points, where it reaches beyond. */
function endOf(points: readonly ChartPoint[], right: number): number {
  const known = points.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
  const after = known.findIndex(({ x }) => x > right)
  const next = known[after]
  const before = known[after - 1]
  if (next === undefined || before === undefined) return known.at(-1)?.y ?? 0
  return before.y + ((next.y - before.y) * (right - before.x)) / (next.x - before.x)
}
