'use client'

import { type ElementType, type ReactNode, use } from 'react'
import styles from './app-rail.module.css'
import { InitialBadge } from './initial-badge.tsx'
import { RailContext } from './rail-context.ts'

export type RailEntry = { href: string; label: string; icon: ReactNode; isCurrent: boolean }

export type AppRailProps = {
  label: string
  /** The product's name, where `top` does not say whose rail it is. */
  brand: string
  /** A line is drawn between sections. */
  sections: readonly { key: string; entries: readonly RailEntry[] }[]
  /** In place of the brand: the team and the way to another one. */
  top?: ReactNode
  /** Stays at the foot of the window: who is signed in. */
  bottom?: ReactNode
  /** What renders a link: the router's own component, so that a move does not reload the page. */
  linkAs?: ElementType
}

/** The places of the product. Collapses to icons at 1024 px, where each icon keeps its name for hover and readers. */
export function AppRail({ label, brand, sections, top, bottom, linkAs = 'a' }: AppRailProps) {
  return (
    <nav className={styles.rail} aria-label={label}>
      {top ?? (
        <p className={styles.who}>
          <InitialBadge name={brand} />
          <span className={styles.word}>{brand}</span>
        </p>
      )}
      <div className={styles.places}>
        {sections.map((section) => (
          <ul key={section.key} className={styles.entries}>
            {section.entries.map((entry) => (
              <li key={entry.href}>
                <RailLink entry={entry} linkAs={linkAs} />
              </li>
            ))}
          </ul>
        ))}
      </div>
      {bottom !== undefined && <div className={styles.bottom}>{bottom}</div>}
    </nav>
  )
}

function RailLink({ entry, linkAs: Link }: { entry: RailEntry; linkAs: ElementType }) {
  const { setRailOpen } = use(RailContext)
  return (
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
  )
}
