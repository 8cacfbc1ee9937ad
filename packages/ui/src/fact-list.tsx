import type { ReactNode } from 'react'
import styles from './fact-list.module.css'

export type FactListProps = {
  /** Read out as what the facts are about; without it, what stands around says so. */
  label?: string
  facts: readonly (readonly [name: string, value: ReactNode])[]
  /** `row`: side by side, as much as fits. Otherwise in columns of one width. */
  layout?: 'row' | 'columns'
}

/** Names with what they are: the small print at the head of a page. */
export function FactList({ label, facts, layout = 'columns' }: FactListProps) {
  return (
    <dl className={styles.facts} data-layout={layout} {...(label !== undefined && { 'aria-label': label })}>
      {facts.map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
