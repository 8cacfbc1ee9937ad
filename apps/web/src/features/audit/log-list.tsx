'use client'

import { auditActorText, auditText } from '@kilotoken/messages'
import { ListTable, LoadMore } from '@kilotoken/ui'
import { useQueries } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { QueryFailure } from '../api/query-failure.tsx'
import { useTRPC } from '../api/use-api.ts'
import { Moment } from '../time/moment.tsx'
import styles from './log.module.css'
import { filterOf, type LogAddress } from './log-address.ts'
import { LOG_PAGE_SIZE } from './log-page-size.ts'

/** The entries an address asks for, newest first, a page more at a press. */
export function LogList({ team, address }: { team: string; address: LogAddress }) {
  const t = useTranslations('app.audit')
  const locale = useLocale()
  const api = useTRPC().audit
  const [cursors, setCursors] = useState<readonly (number | undefined)[]>([undefined])
  const pages = useQueries({
    queries: cursors.map((before) =>
      api.list.queryOptions({
        team,
        ...filterOf(address),
        ...(before !== undefined && { before }),
        limit: LOG_PAGE_SIZE,
      }),
    ),
  })
  const last = pages.at(-1)
  const entries = pages.flatMap(({ data }) => data?.entries ?? [])
  const next = pages.findLast(({ data }) => data !== undefined)?.data?.before
  if (last?.error) return <QueryFailure error={last.error} onRetry={() => last.refetch()} />
  if (entries.length === 0 && last?.isSuccess) return <p className={styles.lead}>{t('none')}</p>
  return (
    <div className={styles.list}>
      <ListTable
        caption={t('caption')}
        columns={[
          { key: 'what', label: t('what') },
          { key: 'who', label: t('who') },
          { key: 'at', label: t('at') },
        ]}
        rows={entries.map((entry) => ({
          key: String(entry.sequence),
          cells: {
            what: auditText(entry, locale),
            who: auditActorText(entry, locale),
            at: (
              <span className={styles.once}>
                <Moment at={entry.at} />
              </span>
            ),
          },
        }))}
        isBusy={last?.isFetching ?? false}
      />
      <LoadMore
        text={t('shown', { count: entries.length })}
        label={t('more')}
        pendingLabel={t('working')}
        onPress={() => setCursors([...cursors, next])}
        isPending={last?.isPending ?? false}
        isDone={next === undefined}
      />
    </div>
  )
}
