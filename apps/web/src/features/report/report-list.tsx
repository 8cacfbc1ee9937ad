'use client'

import { EmptyState, ListTable, LoadMore } from '@kilotoken/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { QueryFailure } from '../api/query-failure.tsx'
import { useRunList } from '../run/use-run-list.ts'
import { NewReportButton } from './new-report-button.tsx'
import { useReportColumns } from './use-report-columns.tsx'

const REPORTS = { kind: 'report', plan: undefined } as const

/** The reports a team has had made, newest first, with the files of those that are done. */
export function ReportList({ team }: { team: string }) {
  const t = useTranslations('app.report.list')
  const reports = useRunList(team, REPORTS)
  const { columns, rowOf } = useReportColumns(team)
  const { rows } = reports
  if (rows === undefined)
    return reports.isError ? <QueryFailure error={reports.error} onRetry={() => reports.refetch()} /> : null
  if (rows.length === 0)
    return <EmptyState text={t('empty')} action={<NewReportButton team={team} tone="plain" />} />
  return (
    <>
      <ListTable caption={t('caption')} columns={columns} rows={rows.map(rowOf)} linkAs={Link} />
      <LoadMore
        text={t('shown', { count: rows.length })}
        label={t('more')}
        pendingLabel={t('working')}
        onPress={() => reports.fetchNextPage()}
        isPending={reports.isFetchingNextPage}
        isDone={!reports.hasNextPage}
      />
    </>
  )
}
