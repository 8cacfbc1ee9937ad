import type { ReactNode } from 'react'
import styles from './notice.module.css'
import { type Tone, ToneIcon } from './tone-icon.tsx'

export type BannerProps = {
  /** Names the region for readers. */
  label: string
  tone: Tone
  children: ReactNode
  action?: ReactNode
}

/** Something that holds for the whole page, as a strip under its top bar. */
export function Banner({ label, tone, children, action }: BannerProps) {
  return (
    <section className={styles.banner} data-tone={tone} aria-label={label}>
      <span className={styles.icon}>
        <ToneIcon tone={tone} />
      </span>
      <div className={styles.text}>{children}</div>
      {action}
    </section>
  )
}
