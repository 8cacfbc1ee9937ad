'use client'

import { type ReactNode, useState } from 'react'
import styles from './app-frame.module.css'
import { RailContext } from './rail-context.ts'

export type AppFrameProps = {
  rail: ReactNode
  children: ReactNode
  /** First stop of the Tab key: jumps over the rail to `#main`. */
  skipLabel: string
  closeRailLabel: string
}

/** Rail on the left, page on the right. Below 640 px the rail is a sheet that the top bar's menu button opens. */
export function AppFrame({ rail, children, skipLabel, closeRailLabel }: AppFrameProps) {
  const [isRailOpen, setRailOpen] = useState(false)
  return (
    <RailContext value={{ isRailOpen, setRailOpen }}>
      <a className={styles.skip} href="#main">
        {skipLabel}
      </a>
      <div className={styles.frame} data-rail-open={isRailOpen}>
        <div className={styles.rail}>{rail}</div>
        {isRailOpen && (
          <button
            type="button"
            className={styles.backdrop}
            aria-label={closeRailLabel}
            onClick={() => setRailOpen(false)}
          />
        )}
        <div className={styles.page}>{children}</div>
      </div>
    </RailContext>
  )
}
