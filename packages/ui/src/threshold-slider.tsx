import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import styles from './histogram.module.css'
import type { HistogramThreshold } from './histogram-props.ts'
import { labelAnchor } from './label-anchor.ts'
import type { Stretch } from './linear-scale.ts'
import marks from './marks.module.css'
import { nextThreshold } from './next-threshold.ts'
import { percentText } from './percent-text.ts'
import { shareScale } from './share-scale.ts'
import { thresholdAt } from './threshold-at.ts'

type Props = {
  threshold: HistogramThreshold
  domain: Stretch
  /** Pixels down: where its answer stands, and where the bars do. */
  top: number
  ground: number
}

const AXIS = 22
const TRACK = AXIS + 14
const TARGET = 44

/** Room it takes under the axis. */
export const THRESHOLD_FOOTER = 44

/**
 * The line through a histogram, its handle under the axis and its answer at the top, on the side with more room.
 *
 * Taken hold of anywhere along the line; a press on the track brings it there.
 */
export function ThresholdSlider({ threshold, domain, top, ground }: Props) {
  const svg = useRef<SVGSVGElement>(null)
  const grip = useRef(0)
  const [low, high] = domain
  const range = { low, high, step: threshold.step }
  const value = Math.min(high, Math.max(low, threshold.value))
  const at = shareScale(domain)(value)
  const x = percentText(at)
  const shareUnder = (event: PointerEvent) => {
    const box = svg.current?.getBoundingClientRect()
    return box === undefined || box.width === 0 ? at : (event.clientX - box.left) / box.width
  }
  const onPointerMove = (event: PointerEvent<SVGElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    threshold.onChange(thresholdAt(shareUnder(event) - grip.current, range))
  }
  const onTake = (event: PointerEvent<SVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    grip.current = shareUnder(event) - at
  }
  const onPress = (event: PointerEvent<SVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    grip.current = 0
    threshold.onChange(thresholdAt(shareUnder(event), range))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextThreshold(event.key, threshold.value, range)
    if (next === undefined) return
    event.preventDefault()
    threshold.onChange(next)
  }
  const track = ground + TRACK
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: its handle has the name, and what it answers is text
    <svg ref={svg} className={styles.slider} width="100%" height={ground + AXIS + THRESHOLD_FOOTER}>
      <rect
        className={styles.press}
        x="0"
        width="100%"
        y={track - TARGET / 2}
        height={TARGET}
        onPointerDown={onPress}
        onPointerMove={onPointerMove}
      />
      <line className={styles.track} x1="0" x2="100%" y1={track} y2={track} />
      <line className={styles.trackDone} x1="0" x2={x} y1={track} y2={track} />
      <g
        className={styles.handle}
        role="slider"
        tabIndex={0}
        aria-label={threshold.label}
        aria-valuemin={low}
        aria-valuemax={high}
        aria-valuenow={value}
        aria-valuetext={threshold.text}
        onKeyDown={onKeyDown}
        onPointerDown={onTake}
        onPointerMove={onPointerMove}
      >
        <rect
          className={styles.press}
          x={x}
          y={top}
          width={TARGET}
          height={track + TARGET / 2 - top}
          transform={`translate(${-TARGET / 2} 0)`}
        />
        <line className={styles.thresholdLine} x1={x} x2={x} y1={top} y2={ground} />
        <line className={styles.thresholdLine} x1={x} x2={x} y1={ground + AXIS - 2} y2={track} />
        <circle className={styles.halo} cx={x} cy={track} r="12" />
        <circle className={styles.knob} cx={x} cy={track} r="8" />
      </g>
      <text className={`${marks.text} ${marks.value}`} x={x} y={track + 26} textAnchor={labelAnchor(at, 0.2)}>
        {threshold.text}
      </text>
      <Answer answer={threshold.answer} at={at} top={top} />
    </svg>
  )
}

function Answer({ answer, at, top }: Pick<HistogramThreshold, 'answer'> & { at: number; top: number }) {
  const isRight = at < 0.5
  return (
    <foreignObject
      className={styles.answerBox}
      x={isRight ? percentText(at) : '0'}
      width={percentText(isRight ? 1 - at : at)}
      y={top}
      height="56"
    >
      <div className={styles.answer} data-side={isRight ? 'right' : 'left'} aria-live="polite">
        <p className={styles.answerValue}>{answer.value}</p>
        <p>{answer.text}</p>
        {answer.note !== undefined && <p className={styles.answerNote}>{answer.note}</p>}
      </div>
    </foreignObject>
  )
}
