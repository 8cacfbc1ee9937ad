'use client'

import { ListTable, Skeleton } from '@kilotoken/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { QueryFailure } from '../api/query-failure.tsx'
import { useTRPC } from '../api/use-api.ts'
import { TotalsComparison } from './totals-comparison.tsx'
import { useChangeWords } from './use-change-words.ts'
import styles from './version-comparison.module.css'

export type VersionComparisonProps = { team: string; plan: string; from: number; to: number }

/** Two versions side by side: what each strategy comes to, and every change as it is written. */
export function VersionComparison({ team, plan, from, to }: VersionComparisonProps) {
  const t = useTranslations('app.plan.compare')
  const compared = useQuery(
    useTRPC().plan.compare.queryOptions({ team, plan, from, to }, { staleTime: Number.POSITIVE_INFINITY }),
  )
  const wordsOf = useChangeWords()
  const title = t('title', { from, to })
  return (
    <section className={styles.comparison} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {compared.isError && <QueryFailure error={compared.error} onRetry={() => compared.refetch()} />}
      {compared.isPending && <Skeleton shape="card" />}
      {compared.data !== undefined && (
        <>
          {compared.data.isSameText && <p>{t('same')}</p>}
          {!compared.data.isSameText && compared.data.count === 0 && <p>{t('noFields')}</p>}
          {compared.data.totals.length > 0 && (
            <TotalsComparison totals={compared.data.totals} from={from} to={to} />
          )}
          {compared.data.count > 0 && (
            <>
              <h3 className={styles.title}>{t('changesTitle', { count: compared.data.count })}</h3>
              <ListTable
                caption={t('changesTitle', { count: compared.data.count })}
                columns={[
                  { key: 'place', label: t('place') },
                  { key: 'kind', label: t('kind') },
                  { key: 'was', label: t('was') },
                  { key: 'is', label: t('is') },
                ]}
                rows={compared.data.changes.map((change) => {
                  const { place, before, after } = wordsOf(change)
                  return {
                    key: `${change.kind}/${change.path}`,
                    cells: {
                      place: (
                        <span className={styles.place} title={change.path}>
                          {place}
                        </span>
                      ),
                      kind: t(change.kind),
                      was: before,
                      is: after,
                    },
                  }
                })}
              />
            </>
          )}
        </>
      )}
    </section>
  )
}
