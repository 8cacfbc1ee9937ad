'use client'

import { Button, EmptyState, ListTable, LoadMore, SearchField } from '@kilotoken/ui'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useAddress } from '../address/use-address.ts'
import { QueryFailure } from '../api/query-failure.tsx'
import { useTRPC } from '../api/use-api.ts'
import { arrangePlans } from './arrange-plans.ts'
import { NoPlans } from './no-plans.tsx'
import styles from './plan-list.module.css'
import { parsePlanListAddress, printPlanListAddress } from './plan-list-address.ts'
import { planPath } from './plan-path.ts'
import { usePlanColumns } from './use-plan-columns.tsx'

const FORMAT = { parse: parsePlanListAddress, print: printPlanListAddress }
/** Rows at first and with each "more": every row has its totals worked out. */
const PAGE = 25

/** A team's plans, in use or archived: found by name, in the order of the address. */
export function PlanList({ team, archived }: { team: string; archived: boolean }) {
  const t = useTranslations('app.plan.list')
  const locale = useLocale()
  const [address, change] = useAddress(FORMAT)
  const [pages, setPages] = useState(1)
  const plans = useQuery(useTRPC().plan.list.queryOptions({ team, archived }))
  const path = archived ? planPath.archived(team) : planPath.list(team)
  const { columns, rowOf } = usePlanColumns(team, path, address)

  if (plans.isError) return <QueryFailure error={plans.error} onRetry={() => plans.refetch()} />
  if (plans.data === undefined) return null
  if (plans.data.length === 0) return <NoPlans team={team} archived={archived} />
  const found = arrangePlans(plans.data, address, locale)
  const shown = found.slice(0, pages * PAGE)
  return (
    <>
      <div className={styles.search}>
        <SearchField
          label={t('search')}
          placeholder={t('search')}
          value={address.search}
          onChange={(search) => change({ search }, 'replace')}
          clearLabel={t('clear')}
        />
      </div>
      {found.length === 0 ? (
        <EmptyState
          text={t('noMatch', { text: address.search })}
          action={<Button onPress={() => change({ search: '' }, 'replace')}>{t('clear')}</Button>}
        />
      ) : (
        <ListTable
          caption={t('caption')}
          columns={columns}
          rows={shown.map(rowOf)}
          actionsLabel={t('actions')}
          linkAs={Link}
        />
      )}
      {found.length > PAGE && (
        <LoadMore
          text={t('shown', { shown: shown.length, all: found.length })}
          label={t('more')}
          pendingLabel={t('more')}
          onPress={() => setPages(pages + 1)}
          isPending={false}
          isDone={shown.length === found.length}
        />
      )}
    </>
  )
}
