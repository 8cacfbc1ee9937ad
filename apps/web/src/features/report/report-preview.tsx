'use client'

import type { Locale } from '@kilotoken/messages'
import { Button, Notice, Skeleton } from '@kilotoken/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ChangeAddress } from '../address/use-address.ts'
import { QueryFailure } from '../api/query-failure.tsx'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf } from '../api/use-error-text.ts'
import { ProblemList } from '../plan/problem-list.tsx'
import { problemsOf } from '../plan/problems-of.ts'
import styles from './report.module.css'
import type { ReportAddress } from './report-address.ts'
import { ReportDocument } from './report-document.tsx'
import type { ReportOf } from './report-of.ts'

export type ReportPreviewProps = {
  /** Undefined while the page does not know it yet. */
  of: ReportOf | undefined
  language: Locale
  months: string | undefined
  change: ChangeAddress<ReportAddress>
}

const ROWS = [1, 2, 3, 4, 5, 6, 7, 8]

/** The report as its files would say it now, or why there is none. */
export function ReportPreview({ of, language, months, change }: ReportPreviewProps) {
  const t = useTranslations('app.report.make')
  const asked = of ?? { team: '', plan: '', version: 1, zone: 'UTC' }
  const preview = useQuery(useTRPC().report.preview.queryOptions(asked, { enabled: of !== undefined }))
  const refusal = preview.isError ? refusalOf(preview.error) : undefined
  const problems = problemsOf(refusal)
  return (
    <section className={styles.preview} aria-label={t('preview')} aria-busy={preview.isPending}>
      {problems.length > 0 ? (
        <ProblemList title={t('unworkable')} problems={problems} />
      ) : refusal?.code === 'NOT_FOUND' && of?.run !== undefined ? (
        <Notice
          tone="warn"
          action={<Button onPress={() => change({ run: undefined })}>{t('withoutSource')}</Button>}
        >
          {t('sourceGone')}
        </Notice>
      ) : preview.isError ? (
        <QueryFailure error={preview.error} onRetry={() => preview.refetch()} />
      ) : preview.data === undefined ? (
        <Waiting text={t('loading')} />
      ) : (
        <ReportDocument
          report={preview.data}
          locale={language}
          months={months}
          onMonths={(strategy) => change({ months: strategy }, 'replace')}
        />
      )}
    </section>
  )
}

function Waiting({ text }: { text: string }) {
  return (
    <div>
      <p role="status" className="visually-hidden">
        {text}
      </p>
      <Skeleton shape="headline" />
      {ROWS.map((row) => (
        <Skeleton key={row} shape="row" />
      ))}
      <Skeleton shape="chart" />
    </div>
  )
}
