'use client'

import { LinkButton, ListTable } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { Moment } from '../time/moment.tsx'
import { isOpen } from './is-open.ts'
import styles from './run.module.css'
import { runPath } from './run-path.ts'
import type { RunView } from './run-rows.ts'
import { useFileSize } from './use-file-size.ts'

const FORMATS = ['pdf', 'xlsx', 'csv', 'json'] as const

export type ReportFilesProps = {
  team: string
  run: Pick<RunView, 'id' | 'status' | 'files' | 'deliveries'>
}

/** The files of a report, to take away, and to whom they were sent. */
export function ReportFiles({ team, run }: ReportFilesProps) {
  const t = useTranslations('app.run.files')
  const sizeText = useFileSize()
  const files = FORMATS.flatMap((format) =>
    run.files.filter((file) => file.format === format).map(({ size }) => ({ format, size })),
  )
  return (
    <section className={styles.block} aria-label={t('title')}>
      <h2 className={styles.title}>{t('title')}</h2>
      {files.length === 0 && <p className={styles.quiet}>{isOpen(run.status) ? t('coming') : t('none')}</p>}
      {files.length > 0 && (
        <div className={styles.actions}>
          {files.some(({ format }) => format === 'pdf') && (
            <LinkButton href={runPath.shownPdf(team, run.id)} isNewTab>
              {t('show')}
            </LinkButton>
          )}
          {files.map(({ format, size }) => (
            // A plain link: the router would fetch the file ahead, and the log would say that it left.
            <LinkButton key={format} href={runPath.file(team, run.id, format)} isDownload>
              {t('download', { format: t(`formats.${format}`), size: sizeText(size) })}
            </LinkButton>
          ))}
        </div>
      )}
      <Deliveries deliveries={run.deliveries} />
    </section>
  )
}

function Deliveries({ deliveries }: Pick<RunView, 'deliveries'>) {
  const t = useTranslations('app.run.files')
  if (deliveries.length === 0) return null
  return (
    <ListTable
      caption={t('caption')}
      columns={[
        { key: 'recipient', label: t('recipient') },
        { key: 'status', label: t('status') },
        { key: 'at', label: t('at') },
      ]}
      rows={deliveries.map(({ recipient, status, sentAt }) => ({
        key: recipient,
        cells: {
          recipient,
          status: t(`delivery.${status}`),
          at: sentAt === null ? undefined : <Moment at={sentAt} />,
        },
      }))}
    />
  )
}
