import styles from './plot.module.css'
import { pushApart } from './push-apart.ts'

export type EndLabel = {
  key: string
  label: string
  /** Its value, where there is room. */
  note?: string | undefined
  /** Where the line ends, in pixels down. */
  at: number
  isQuiet?: boolean
  onPoint?: (isOver: boolean) => void
}

const ROW = 18
const LEADER = 8

/** The names of lines beside their ends, pushed apart where lines end close together. */
export function PlotEnds({ labels, height }: { labels: readonly EndLabel[]; height: number }) {
  if (labels.length === 0) return <div aria-hidden="true" />
  const places = pushApart(
    labels.map(({ at }) => at),
    { gap: ROW, low: ROW / 2, high: height - ROW / 2 },
  )
  return (
    <div className={styles.ends} aria-hidden="true">
      {labels.map((label) => (
        <div key={label.key} className={styles.sizer}>
          <Text label={label} />
        </div>
      ))}
      <svg className={styles.column} width="100%" height={height} aria-hidden="true">
        {labels.map((label, index) => {
          const place = places[index] ?? label.at
          return (
            <g
              key={label.key}
              onPointerEnter={() => label.onPoint?.(true)}
              onPointerLeave={() => label.onPoint?.(false)}
            >
              {Math.abs(place - label.at) > 2 && (
                <path className={styles.leader} d={`M1 ${label.at}L${LEADER} ${place}`} />
              )}
              <foreignObject x="10" y={place - ROW / 2} width="100%" height={ROW}>
                <div className={styles.endLabel}>
                  <Text label={label} />
                </div>
              </foreignObject>
            </g>
          )
        })}
      </svg>
    </div>
  )
}

function Text({ label: { label, note, isQuiet = false } }: { label: EndLabel }) {
  return (
    <>
      {isQuiet ? label : <b>{label}</b>}
      {note !== undefined && <span className={styles.note}> {note}</span>}
    </>
  )
}
