import styles from './grid-lines.module.css'
import { percentScale } from './percent-scale.ts'

/** The upright lines of an axis, from its first tick to its last, across a strip of its plot. Goes inside an svg. */
export function GridLines({ ticks, height }: { ticks: readonly number[]; height: number }) {
  const at = percentScale([ticks[0] ?? 0, ticks.at(-1) ?? 0])
  return ticks.map((tick) => (
    <line key={tick} className={styles.grid} x1={at(tick)} x2={at(tick)} y1="0" y2={height} />
  ))
}
