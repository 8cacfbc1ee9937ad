import type { ElementType } from 'react'
import styles from './tabs.module.css'

export type TabLinksProps = {
  label: string
  tabs: readonly { key: string; label: string; href: string; isCurrent?: boolean; count?: string }[]
  linkAs?: ElementType
}

/** Pages side by side, each with its own address. Looks like Tabs, works like links. */
export function TabLinks({ label, tabs, linkAs: Link = 'a' }: TabLinksProps) {
  return (
    <nav aria-label={label}>
      <ul className={styles.list}>
        {tabs.map((tab) => (
          <li key={tab.key}>
            <Link
              className={styles.tab}
              href={tab.href}
              aria-current={tab.isCurrent === true ? 'page' : undefined}
            >
              {tab.label}
              {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
