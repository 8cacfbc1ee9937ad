import { PageMain } from '@kilotoken/ui'
import type { ReactNode } from 'react'
import { PageTopBar } from '../frame/page-top-bar.tsx'
import styles from './account-page.module.css'
import { InsecureWarning } from './insecure-warning.tsx'

/** A page of one calm column, for what has to do with signing in. */
export function AccountPage({
  title,
  lead,
  children,
}: {
  title: string
  lead?: string
  children: ReactNode
}) {
  return (
    <>
      <PageTopBar title={title} />
      <PageMain width="form">
        <div className={styles.column}>
          <InsecureWarning />
          {lead !== undefined && <p className={styles.lead}>{lead}</p>}
          {children}
        </div>
      </PageMain>
    </>
  )
}
