'use client'

import { Menu } from 'lucide-react'
import { type ReactNode, use } from 'react'
import { IconButton } from './icon-button.tsx'
import { RailContext } from './rail-context.ts'
import styles from './top-bar.module.css'

export type TopBarProps = {
  menuLabel: string
  /** Where the page sits, before its title. */
  crumb?: string
  /** The page's only h1. */
  title: string
  badge?: ReactNode
  actions: ReactNode
}

/** The breadcrumb is the title. Stays in view while the page scrolls. */
export function TopBar({ menuLabel, crumb, title, badge, actions }: TopBarProps) {
  const { isRailOpen, setRailOpen } = use(RailContext)
  return (
    <header className={styles.bar}>
      <span className={styles.menu}>
        <IconButton label={menuLabel} isExpanded={isRailOpen} onPress={() => setRailOpen(!isRailOpen)}>
          <Menu size={18} />
        </IconButton>
      </span>
      <div className={styles.where}>
        {crumb !== undefined && <span className={styles.crumb}>{crumb} /</span>}
        <h1 className={styles.title}>{title}</h1>
        {badge !== undefined && <span className={styles.badge}>{badge}</span>}
      </div>
      <div className={styles.actions}>{actions}</div>
    </header>
  )
}
