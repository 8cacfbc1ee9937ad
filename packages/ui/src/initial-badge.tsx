import styles from './initial-badge.module.css'
import { initialOf } from './initial-of.ts'

/** The initial of a team or a person. Decoration: the name stands beside it. */
export function InitialBadge({ name, shape = 'team' }: { name: string; shape?: 'team' | 'person' }) {
  return (
    <span className={styles.badge} data-shape={shape} aria-hidden="true">
      {initialOf(name)}
    </span>
  )
}
