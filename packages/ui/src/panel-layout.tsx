import type { ReactNode } from 'react'
import styles from './side-panel.module.css'

/** A page with room for a SidePanel at its right. */
export function PanelLayout({ children, panel }: { children: ReactNode; panel: ReactNode }) {
  return (
    <div className={styles.layout}>
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      {panel}
    </div>
  )
}
