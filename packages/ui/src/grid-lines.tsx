import styles from './stacked-bars.module.css'

/** The upright lines of an axis across a strip of its plot. Goes inside an svg. */
export function GridLines({ ticks, height }: { ticks: readonly number[]; height: number }) {
  return ticks.map((tick) => {
    const x = `${(100 * tick) / (ticks.at(-1) || 1)}%`
    return <line key={tick} className={styles.grid} x1={x} x2={x} y1="0" y2={height} />
  })
}
