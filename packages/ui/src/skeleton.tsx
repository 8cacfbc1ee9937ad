import styles from './skeleton.module.css'

export type SkeletonProps = { shape: 'line' | 'short' | 'headline' | 'card' | 'row' | 'chart' }

/** A grey block of the final size, so that nothing moves when the content arrives. Says nothing to readers. */
export function Skeleton({ shape }: SkeletonProps) {
  return <span className={styles.block} data-shape={shape} aria-hidden="true" />
}
