import styles from './density.module.css'
import { type DensityPoint, densityPath } from './density-path.ts'

export type DensityProps = {
  points: readonly DensityPoint[]
  /** The stretch of x to show. The same one for fields side by side makes their widths compare. */
  domain?: readonly [number, number] | undefined
}

const WIDTH = 72
const HEIGHT = 16

/** How a range is spread, beside the words that say the same. Says nothing to readers. */
export function Density({ points, domain }: DensityProps) {
  const path = densityPath(points, { width: WIDTH, height: HEIGHT, domain })
  if (path === '') return null
  return (
    <svg
      className={styles.density}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  )
}
