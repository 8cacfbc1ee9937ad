import { Ban, CircleAlert, CircleCheck, CircleDashed, Clock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import styles from './run.module.css'
import type { RunRow } from './run-rows.ts'

/** What became of a run: a shape, a word, and a colour that says no more than those. */
export function RunStatus({ status }: { status: RunRow['status'] }) {
  const t = useTranslations('app.run.status')
  const Icon = ICONS[status]
  return (
    <span className={styles.status} data-status={status}>
      <Icon size={16} aria-hidden="true" />
      {t(status)}
    </span>
  )
}

const ICONS: { readonly [S in RunRow['status']]: typeof Clock } = {
  queued: Clock,
  running: CircleDashed,
  done: CircleCheck,
  cancelled: Ban,
  failed: CircleAlert,
}
