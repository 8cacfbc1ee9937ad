'use client'

import { Button, EmptyState, LinkButton, ListTable, LoadMore } from '@kilotoken/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useAddress } from '../address/use-address.ts'
import { QueryFailure } from '../api/query-failure.tsx'
import { planPath } from '../plan/plan-path.ts'
import { RunFilters } from './run-filters.tsx'
import { parseRunListAddress, printRunListAddress } from './run-list-address.ts'
import { useRunColumns } from './use-run-columns.tsx'
import { useRunList } from './use-run-list.ts'

const FORMAT = { parse: parseRunListAddress, print: printRunListAddress }

/** A team's runs, newest first, of the kind and the plan that the address asks for. */
export function RunList({ team }: { team: string }) {
  const t = useTranslations('app.run.list')
  const [address, change] = useAddress(FORMAT)
  const runs = useRunList(team, address)
  const { columns, rowOf } = useRunColumns(team)
  const { rows } = runs
  const isNarrowed = address.kind !== undefined || address.plan !== undefined
  if (runs.isError && rows === undefined)
    return <QueryFailure error={runs.error} onRetry={() => runs.refetch()} />
  if (rows?.length === 0 && !isNarrowed)
    return (
      <EmptyState
        text={t('empty')}
        action={
          <LinkButton href={planPath.list(team)} linkAs={Link}>
            {t('toPlans')}
          </LinkButton>
        }
      />
    )
  return (
    <>
      <RunFilters team={team} address={address} change={change} />
      {rows?.length === 0 && (
        <EmptyState
          text={t('noMatch')}
          action={<Button onPress={() => change({ kind: undefined, plan: undefined })}>{t('clear')}</Button>}
        />
      )}
      {rows !== undefined && rows.length > 0 && (
        <>
          <ListTable caption={t('caption')} columns={columns} rows={rows.map(rowOf)} linkAs={Link} />
          <LoadMore
            text={t('shown', { count: rows.length })}
            label={t('more')}
            pendingLabel={t('more')}
            onPress={() => runs.fetchNextPage()}
            isPending={runs.isFetchingNextPage}
            isDone={!runs.hasNextPage}
          />
        </>
      )}
    </>
  )
}
