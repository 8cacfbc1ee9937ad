import { extentOf } from './extent-of.ts'
import { GridLines } from './grid-lines.tsx'
import { labelStride } from './label-stride.ts'
import { linearScale } from './linear-scale.ts'
import marks from './marks.module.css'
import { percentScale } from './percent-scale.ts'
import { percentText } from './percent-text.ts'
import { shareScale } from './share-scale.ts'
import { ticksAround } from './ticks-around.ts'
import styles from './tornado-plot.module.css'
import type { TornadoBar, TornadoChartProps, TornadoEnd } from './tornado-props.ts'

const ROW = 44
const BAR_TOP = 11
const BAR_HEIGHT = 22
const NARROW = 150

/** The bars of a tornado. What is dearer than today has the hue of dearer, whichever end of the input it comes from. */
export function TornadoPlot({ summary, today, bars, formatTick }: TornadoChartProps) {
  const values = bars.flatMap(({ low, high }) => [low.value, high.value]).filter((value) => value !== null)
  const ticks = ticksAround(...extentOf([today.value, ...values]))
  return (
    <div className={styles.plot} role="img" aria-label={summary}>
      {bars.map((bar) => (
        <div key={bar.key} className={styles.row}>
          <span className={styles.label}>
            {bar.label}
            <span className={styles.note}>{bar.note}</span>
          </span>
          <svg className={styles.strip} width="100%" height={ROW} aria-hidden="true">
            <GridLines ticks={ticks} height={ROW} />
            <Bar bar={bar} today={today.value} ticks={ticks} />
          </svg>
        </div>
      ))}
      <Axis ticks={ticks} formatTick={formatTick} label={today.label} />
    </div>
  )
}

function Bar({ bar, today, ticks }: { bar: TornadoBar; today: number; ticks: readonly number[] }) {
  const domain = [ticks[0] ?? 0, ticks.at(-1) ?? 0] as const
  const at = percentScale(domain)
  const wide = linearScale([0, domain[1] - domain[0]], [0, 100])
  const part = ({ value }: TornadoEnd) =>
    value !== null && (
      <rect
        className={styles.bar}
        data-side={value > today ? 'dearer' : 'cheaper'}
        x={at(Math.min(value, today))}
        width={`${wide(Math.abs(value - today))}%`}
        y={BAR_TOP}
        height={BAR_HEIGHT}
      />
    )
  const known = [bar.low, bar.high].flatMap(({ value, text }) => (value === null ? [] : [{ value, text }]))
  const right = known.toSorted((a, b) => b.value - a.value)[0]
  const unknown = [bar.low, bar.high].find(({ value }) => value === null)
  const end = Math.max(right?.value ?? today, today)
  const text = unknown?.text ?? right?.text
  return (
    <>
      {part(bar.low)}
      {part(bar.high)}
      <line className={styles.today} x1={at(today)} x2={at(today)} y1="0" y2={ROW} />
      <text
        className={`${styles.text} ${marks.cased}`}
        x={at(end)}
        dx="8"
        y={BAR_TOP + BAR_HEIGHT / 2}
        dominantBaseline="central"
      >
        {text}
      </text>
    </>
  )
}

function Axis({
  ticks,
  formatTick,
  label,
}: { ticks: readonly number[]; label: string } & Pick<TornadoChartProps, 'formatTick'>) {
  const share = shareScale([ticks[0] ?? 0, ticks.at(-1) ?? 0])
  const labels = ticks.map((tick) => ({ at: share(tick), text: formatTick(tick) }))
  const stride = labelStride(labels, NARROW)
  return (
    <>
      <svg className={styles.axis} width="100%" height="20" aria-hidden="true">
        {labels.map((one, index) => (
          <text
            key={one.at}
            data-narrow={index % stride === 0}
            x={percentText(one.at)}
            y="15"
            textAnchor="middle"
          >
            {one.text}
          </text>
        ))}
      </svg>
      <p className={styles.key} aria-hidden="true">
        {label}
      </p>
    </>
  )
}
