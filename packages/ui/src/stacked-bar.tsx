import tones from './chart-tones.module.css'
import { GridLines } from './grid-lines.tsx'
import styles from './stacked-bars.module.css'
import type { Bar } from './stacked-bars-props.ts'

const HEIGHT = 32
const BAR_TOP = 4
const BAR_HEIGHT = 24
const MIDDLE = BAR_TOP + BAR_HEIGHT / 2

/** One bar on the shared axis. Positions are percentages, so it is right at any width without measuring. */
export function StackedBar({ bar, ticks }: { bar: Bar; ticks: readonly number[] }) {
  const top = ticks.at(-1) || 1
  const at = (value: number) => `${(100 * value) / top}%`
  const ends = Math.max(bar.total, bar.spread?.high ?? 0)
  return (
    <svg className={styles.row} width="100%" height={HEIGHT} role="img" aria-label={bar.summary}>
      <GridLines ticks={ticks} height={HEIGHT} />
      {startsOf(bar).map(({ segment, start }) => (
        <rect
          key={segment.tone}
          className={`${tones.tone} ${styles.segment}`}
          data-tone={segment.tone}
          x={at(start)}
          y={BAR_TOP}
          width={at(segment.value)}
          height={BAR_HEIGHT}
        >
          <title>{segment.text}</title>
        </rect>
      ))}
      {startsOf(bar)
        .slice(1)
        .map(({ segment, start }) => (
          <line
            key={segment.tone}
            className={styles.gap}
            x1={at(start)}
            x2={at(start)}
            y1={BAR_TOP}
            y2={BAR_TOP + BAR_HEIGHT}
          />
        ))}
      {bar.spread !== undefined && <Whisker low={at(bar.spread.low)} high={at(bar.spread.high)} />}
      <text className={styles.total} x={at(ends)} dx="8" y={MIDDLE} dominantBaseline="central">
        {bar.totalText}
      </text>
    </svg>
  )
}

/** The casing in the page's colour keeps the line readable over a dark segment. */
function Whisker({ low, high }: { low: string; high: string }) {
  return (['casing', 'whisker'] as const).map((layer) => (
    <g key={layer} className={styles[layer]}>
      <line x1={low} x2={high} y1={MIDDLE} y2={MIDDLE} />
      <line x1={low} x2={low} y1={MIDDLE - 4} y2={MIDDLE + 4} />
      <line x1={high} x2={high} y1={MIDDLE - 4} y2={MIDDLE + 4} />
    </g>
  ))
}

function startsOf(bar: Bar) {
  let sum = 0
  return bar.segments.map((segment) => {
    const start = sum
    sum += segment.value
    return { segment, start }
  })
}
