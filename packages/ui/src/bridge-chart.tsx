'use client'

import { type BridgeBar, bridgeBars } from './bridge-bars.ts'
import styles from './bridge-chart.module.css'
import { ChartFrame, type ChartFrameProps } from './chart-frame.tsx'
import type { ChartTone } from './chart-tone.ts'
import tones from './chart-tones.module.css'
import { DataTable } from './data-table.tsx'
import { extentOf } from './extent-of.ts'
import { GridLines } from './grid-lines.tsx'
import { labelStride } from './label-stride.ts'
import { linearScale } from './linear-scale.ts'
import marks from './marks.module.css'
import { percentScale } from './percent-scale.ts'
import { percentText } from './percent-text.ts'
import { shareScale } from './share-scale.ts'
import { TableRow } from './table-row.tsx'
import { ticksAround } from './ticks-around.ts'

export type BridgeTotal = { label: string; value: number; text: string }

export type BridgeStep = {
  key: string
  label: string
  tone: ChartTone
  change: number
  /** The change with its sign. */
  text: string
}

export type BridgeChartProps = {
  title: string
  subtitle: string
  /** The whole chart in words, for readers who cannot see it. */
  summary: string
  from: BridgeTotal
  /** Lead from one total to the other: they add up to the difference. */
  steps: readonly BridgeStep[]
  to: BridgeTotal
  formatTick: (value: number) => string
  words: ChartFrameProps['words'] & { item: string; amount: string }
}

/** From one total to another, line by line. */
export function BridgeChart(props: BridgeChartProps) {
  const { title, subtitle, from, steps, to, words } = props
  const rows = [
    { key: 'from', kind: 'total', ...from } as const,
    ...steps.map((step) => ({ kind: 'line', ...step }) as const),
    { key: 'to', kind: 'total', ...to } as const,
  ]
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      words={words}
      chart={<BridgePlot {...props} />}
      table={
        <DataTable caption={title} corner={words.item} columns={[{ key: 'amount', label: words.amount }]}>
          {rows.map((row) => (
            <TableRow
              key={row.key}
              kind={row.kind}
              label={row.label}
              cells={[{ key: 'amount', content: row.text }]}
            />
          ))}
        </DataTable>
      }
    />
  )
}

const ROW = 32
const BAR_TOP = 6
const BAR_HEIGHT = 20
const NARROW = 150

function BridgePlot({ summary, from, steps, to, formatTick }: BridgeChartProps) {
  const bars = bridgeBars(
    from.value,
    steps.map(({ change }) => change),
    to.value,
  )
  const ticks = ticksAround(...extentOf(bars.flatMap((bar) => [bar.from, bar.to])))
  const rows = [
    { key: 'from', tone: 'neutral', sign: 'total', ...from },
    ...steps.map((step) => ({ ...step, sign: step.change > 0 ? 'up' : 'down' })),
    { key: 'to', tone: 'neutral', sign: 'total', ...to },
  ]
  return (
    <div className={styles.plot} role="img" aria-label={summary}>
      {rows.map((row, index) => (
        <div key={row.key} className={styles.row} data-sign={row.sign}>
          <span className={styles.label}>{row.label}</span>
          <svg className={styles.strip} width="100%" height={ROW} aria-hidden="true">
            <GridLines ticks={ticks} height={ROW} />
            <Bar bar={bars[index]} next={bars[index + 1]} ticks={ticks} tone={row.tone} text={row.text} />
          </svg>
        </div>
      ))}
      <Axis ticks={ticks} formatTick={formatTick} />
    </div>
  )
}

type BarProps = {
  bar: BridgeBar | undefined
  next: BridgeBar | undefined
  ticks: readonly number[]
  tone: string
  text: string
}

/** A hairline from where a bar ends leads down to the next one. */
function Bar({ bar, next, ticks, tone, text }: BarProps) {
  const domain = [ticks[0] ?? 0, ticks.at(-1) ?? 0] as const
  const at = percentScale(domain)
  if (bar === undefined) return null
  const [left, right] = [Math.min(bar.from, bar.to), Math.max(bar.from, bar.to)]
  const width = linearScale([0, domain[1] - domain[0]], [0, 100])(right - left)
  return (
    <>
      {next !== undefined && (
        <line className={styles.link} x1={at(bar.to)} x2={at(bar.to)} y1={BAR_TOP + BAR_HEIGHT} y2={ROW} />
      )}
      <rect
        className={`${tones.tone} ${styles.bar}`}
        data-tone={tone}
        x={at(left)}
        width={`${width}%`}
        y={BAR_TOP}
        height={BAR_HEIGHT}
      />
      <text
        className={`${styles.text} ${marks.cased}`}
        x={at(right)}
        dx="8"
        y={BAR_TOP + BAR_HEIGHT / 2}
        dominantBaseline="central"
      >
        {text}
      </text>
    </>
  )
}

function Axis({ ticks, formatTick }: { ticks: readonly number[] } & Pick<BridgeChartProps, 'formatTick'>) {
  const share = shareScale([ticks[0] ?? 0, ticks.at(-1) ?? 0])
  const labels = ticks.map((tick) => ({ at: share(tick), text: formatTick(tick) }))
  const stride = labelStride(labels, NARROW)
  return (
    <svg className={styles.axis} width="100%" height="20" aria-hidden="true">
      {labels.map((label, index) => (
        <text
          key={label.at}
          data-narrow={index % stride === 0}
          x={percentText(label.at)}
          y="15"
          textAnchor="middle"
        >
          {label.text}
        </text>
      ))}
    </svg>
  )
}
