'use client'

import { Menu } from 'lucide-react'
import { type ElementType, type ReactNode, use } from 'react'
import { IconButton } from './icon-button.tsx'
import { RailContext } from './rail-context.ts'
import styles from './top-bar.module.css'

export type Crumb = { label: string; href?: string }

export type TopBarProps = {
  menuLabel: string
  /** Where the page sits, before its title, outermost first. */
  crumbs?: readonly Crumb[]
  /** The page's only h1. */
  title: string
  badge?: ReactNode
  /** What became of the reader's work: `Saved 12:03`. Announced when it changes. */
  status?: ReactNode
  /** Plain buttons of the page. */
  tools?: ReactNode
  /** The page's one primary action. */
  primary?: ReactNode
  /** What belongs to no page: language, theme. */
  actions: ReactNode
  linkAs?: ElementType
}

/** The breadcrumb is the title. Stays in view while the page scrolls. */
export function TopBar(props: TopBarProps) {
  const { menuLabel, crumbs = [], title, badge, status, tools, primary, actions, linkAs: Link = 'a' } = props
  const { isRailOpen, setRailOpen } = use(RailContext)
  const hasSecondRow = status !== undefined || tools !== undefined
  return (
    <header className={styles.bar} data-rows={hasSecondRow ? 2 : 1}>
      <span className={styles.menu}>
        <IconButton label={menuLabel} isExpanded={isRailOpen} onPress={() => setRailOpen(!isRailOpen)}>
          <Menu size={18} />
        </IconButton>
      </span>
      <div className={styles.where}>
        {crumbs.map((crumb) => (
          <span key={crumb.label} className={styles.crumb}>
            {crumb.href === undefined ? crumb.label : <Link href={crumb.href}>{crumb.label}</Link>} /
          </span>
        ))}
        <h1 className={styles.title}>{title}</h1>
        {badge !== undefined && <span className={styles.badge}>{badge}</span>}
        <span className={styles.status} role="status">
          {status}
        </span>
      </div>
      <div className={styles.actions}>
        {tools !== undefined && <span className={styles.tools}>{tools}</span>}
        {primary !== undefined && <span className={styles.primary}>{primary}</span>}
        <span className={styles.switches}>{actions}</span>
      </div>
    </header>
  )
}
