import { axisTicks } from './axis-ticks.ts'
import { GridLines } from './grid-lines.tsx'
import { StackedBar } from './stacked-bar.tsx'
import styles from './stacked-bars.module.css'
import type { BarGroup, StackedBarsProps } from './stacked-bars-props.ts'

type Props = { hasOwnScales: boolean } & Pick<StackedBarsProps, 'groups' | 'formatTick'>

const GAP = 12

/** The bars of a StackedBars over their axis, or each group over its own. */
export function StackedBarsPlot({ groups, formatTick, hasOwnScales }: Props) {
  const common = ticksOf(groups)
  return (
    <div className={styles.plot}>
      {groups.map((group, index) => {
        const ticks = hasOwnScales ? ticksOf([group]) : common
        return (
          <div key={group.key} className={styles.group}>
            {index > 0 && (
              <svg className={styles.axis} width="100%" height={GAP} aria-hidden="true">
                {!hasOwnScales && <GridLines ticks={common} height={GAP} />}
              </svg>
            )}
            <p className={styles.groupLabel}>{group.label}</p>
            {group.bars.map((bar) => (
              <div key={bar.key} className={styles.bar}>
                <span className={styles.barLabel}>{bar.label}</span>
                <StackedBar bar={bar} ticks={ticks} />
              </div>
            ))}
            {hasOwnScales && <Axis ticks={ticks} formatTick={formatTick} />}
          </div>
        )
      })}
      {!hasOwnScales && <Axis ticks={common} formatTick={formatTick} />}
    </div>
  )
}

function Axis({ ticks, formatTick }: { ticks: readonly number[] } & Pick<Props, 'formatTick'>) {
  return (
    <svg className={styles.axis} width="100%" height="20" aria-hidden="true">
      {ticks.map((tick) => (
        <text key={tick} x={`${(100 * tick) / (ticks.at(-1) || 1)}%`} y="15" textAnchor="middle">
          {formatTick(tick)}
        </text>
      ))}
    </svg>
  )
}

function ticksOf(groups: readonly BarGroup[]): number[] {
  const ends = groups.flatMap((group) => group.bars.map((bar) => Math.max(bar.total, bar.spread?.high ?? 0)))
  return axisTicks(Math.max(0, ...ends))
}
