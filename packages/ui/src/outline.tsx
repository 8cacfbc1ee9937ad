import styles from './outline.module.css'

export type OutlineSection = {
  key: string
  label: string
  /** The anchor of the section. */
  href: string
  isCurrent?: boolean
  state: 'filled' | 'empty' | 'warn' | 'error'
  /** How much is in it, or what is missing: `4 ranges`, `1 unpriced`. Says what the dot shows. */
  note?: string
}

/** The sections of a long page, with how each stands. */
export function Outline({ label, sections }: { label: string; sections: readonly OutlineSection[] }) {
  return (
    <nav aria-label={label}>
      <ul className={styles.list}>
        {sections.map((section) => (
          <li key={section.key}>
            <a
              className={styles.entry}
              href={section.href}
              data-state={section.state}
              aria-current={section.isCurrent === true ? 'true' : undefined}
            >
              <span className={styles.dot} aria-hidden="true" />
              <span className={styles.label}>{section.label}</span>
              {section.note !== undefined && <span className={styles.note}>{section.note}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
