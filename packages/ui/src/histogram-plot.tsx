import { useId } from 'react'
import { axisTicks } from './axis-ticks.ts'
import tones from './chart-tones.module.css'
import { extentOf } from './extent-of.ts'
import styles from './histogram.module.css'
import type { HistogramProps } from './histogram-props.ts'
import { labelRows } from './label-rows.ts'
import { linearScale, type Stretch } from './linear-scale.ts'
import marksStyles from './marks.module.css'
import { percentScale } from './percent-scale.ts'
import { Plot } from './plot.tsx'
import { shareScale } from './share-scale.ts'
import { THRESHOLD_FOOTER, ThresholdSlider } from './threshold-slider.tsx'
import { ticksWithin } from './ticks-within.ts'
import { UprightMark } from './upright-mark.tsx'
import { valueAxis } from './value-axis.ts'

const BARS = 190
const ANSWER = 60
const ROW = 16
const NARROW = 230

/** The bars of a Histogram. Over them stand, in this order, the quantiles' labels and the threshold's answer. */
export function HistogramPlot(props: HistogramProps) {
  const { summary, bins, marks, threshold, formatXTick, formatYTick } = props
  const domain: Stretch = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 0]
  const share = shareScale(domain)
  const shown = marks.filter(({ value }) => value >= domain[0] && value <= domain[1])
  const rows = labelRows(
    shown.map(({ value, label }) => ({ at: share(value), text: label })),
    NARROW,
    0.25,
  )
  const answerTop = ROW * (Math.max(-1, ...rows) + 1) + 4
  const headroom = answerTop + (threshold === undefined ? 8 : ANSWER)
  const height = BARS + headroom
  const [, high] = extentOf(bins.map((bin) => bin.share))
  const y = valueAxis(axisTicks(high), { height, headroom, format: formatYTick })
  return (
    <Plot
      summary={summary}
      height={height}
      xTicks={ticksWithin(...domain).map((tick) => ({ at: share(tick), text: formatXTick(tick) }))}
      yTicks={y.ticks}
      footer={threshold === undefined ? 0 : THRESHOLD_FOOTER}
      over={
        threshold !== undefined && (
          <ThresholdSlider threshold={threshold} domain={domain} top={answerTop} ground={height} />
        )
      }
    >
      <Bars bins={bins} domain={domain} y={y.scale} threshold={threshold?.value} />
      {shown.map((mark, index) => (
        <UprightMark
          key={mark.key}
          at={share(mark.value)}
          label={mark.label}
          top={ROW * (rows[index] ?? 0) + 12}
          bottom={height}
        />
      ))}
    </Plot>
  )
}

type BarsProps = {
  bins: HistogramProps['bins']
  domain: Stretch
  y: (value: number) => number
  threshold: number | undefined
}

/** What lies over the threshold lies over the bars a second time, in its own colour and hatched. */
function Bars({ bins, domain, y, threshold = Number.POSITIVE_INFINITY }: BarsProps) {
  const hatch = useId()
  const at = percentScale(domain)
  const width = linearScale([0, domain[1] - domain[0]], [0, 100])
  const ground = y(0)
  return (
    <g>
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={styles.hatch} width="1.5" height="5" />
      </pattern>
      {bins.map((bin) => {
        const over = Math.max(bin.from, threshold)
        const box = { y: y(bin.share), height: Math.max(0, ground - y(bin.share)) }
        return (
          <g key={bin.from} className={tones.tone} data-tone="accent">
            {over > bin.from && (
              <rect
                className={marksStyles.rect}
                x={at(bin.from)}
                width={`${width(Math.min(over, bin.to) - bin.from)}%`}
                {...box}
              />
            )}
            {over < bin.to && (
              <>
                <rect className={styles.over} x={at(over)} width={`${width(bin.to - over)}%`} {...box} />
                <rect fill={`url(#${hatch})`} x={at(over)} width={`${width(bin.to - over)}%`} {...box} />
              </>
            )}
          </g>
        )
      })}
    </g>
  )
}
