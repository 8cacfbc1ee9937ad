'use client'

import { type ElementType, type ReactNode, use } from 'react'
import styles from './app-rail.module.css'
import { RailContext } from './rail-context.ts'

export type RailEntry = { href: string; label: string; icon: ReactNode; isCurrent: boolean }

export type AppRailProps = {
  label: string
  brand: string
  entries: readonly RailEntry[]
  /** What renders a link: the router's own component, so that a move does not reload the page. */
  linkAs?: ElementType
}

/** The places of the product. Collapses to icons at 1024 px, where each icon keeps its name for hover and readers. */
export function AppRail({ label, brand, entries, linkAs: Link = 'a' }: AppRailProps) {
  const { setRailOpen } = use(RailContext)
  return (
    <nav className={styles.rail} aria-label={label}>
      <p className={styles.brand}>
        <span className={styles.mark} aria-hidden="true">
          {brand.slice(0, 1)}
        </span>
        <span className={styles.word}>{brand}</span>
      </p>
      <ul className={styles.entries}>
        {entries.map((entry) => (
          <li key={entry.href}>
            <Link
              className={styles.entry}
              href={entry.href}
              title={entry.label}
              aria-current={entry.isCurrent ? 'page' : undefined}
              onClick={() => setRailOpen(false)}
            >
              <span className={styles.icon} aria-hidden="true">
                {entry.icon}
              </span>
              <span className={styles.word}>{entry.label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
