'use client'

import { Button, EmptyState, LinkButton, PageMain } from '@kilotoken/ui'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { useAddress } from '../address/use-address.ts'
import { QueryFailure } from '../api/query-failure.tsx'
import { useTRPC } from '../api/use-api.ts'
import { planPath } from '../plan/plan-path.ts'
import { ColumnPicker } from './column-picker.tsx'
import { ColumnProblems } from './column-problems.tsx'
import { areSameColumns, isReady } from './column-state.ts'
import { columnStates, newColumnCache } from './column-states.ts'
import styles from './compare.module.css'
import { parseCompareAddress, printCompareAddress, withColumns } from './compare-address.ts'
import { ComparisonView } from './comparison-view.tsx'
import { useLoadedPlans } from './use-loaded-plans.ts'
import { Waiting } from './waiting.tsx'

/** The verdict, a table of ten lines, the charts. */
const SHAPES = ['headline', ...Array<'row'>(10).fill('row'), 'chart'] as const

const FORMAT = { parse: parseCompareAddress, print: printCompareAddress }

/** A team's strategies side by side: which ones, and what they come to. Worked out in the browser. */
export function CompareView({ team }: { team: string }) {
  const t = useTranslations('app.compare')
  const api = useTRPC()
  const [address, change] = useAddress(FORMAT)
  const [isPicking, pick] = useState(false)
  const plans = useQuery(api.plan.list.queryOptions({ team, archived: false }))
  const catalogue = useQuery(
    api.catalogue.forEngine.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  )
  const { columns: choices, factors, base } = address
  const loaded = useLoadedPlans(team, choices)
  const [cache] = useState(newColumnCache)
  const columns = useMemo(
    () => columnStates(choices, loaded, catalogue.data, factors, base, cache),
    [choices, loaded, catalogue.data, factors, base, cache],
  )
  const ready = useMemo(() => columns.filter(isReady), [columns])
  const isLoading = columns.some(({ state }) => state === 'loading')
  // The columns stay the same object while nothing about them changes: they are not simulated again. While a changed one
  // is fetched, what was there stays, and the fields it was changed in keep the focus.
  const [last, setLast] = useState(ready)
  const isKept = isLoading || areSameColumns(last, ready)
  if (!isKept) setLast(ready)
  const shown = isKept ? last : ready
  const isEnough = shown.length > 1
  const picker = (
    <ColumnPicker team={team} columns={columns} onColumns={(next) => change(withColumns(address, next))} />
  )

  if (catalogue.isError) return <QueryFailure error={catalogue.error} onRetry={() => catalogue.refetch()} />
  if (plans.data?.length === 0 && choices.length === 0)
    return (
      <PageMain>
        <EmptyState
          text={t('noPlans')}
          action={
            <LinkButton href={planPath.list(team)} linkAs={Link} tone="primary">
              {t('toPlans')}
            </LinkButton>
          }
        />
      </PageMain>
    )
  return (
    <>
      <ColumnProblems columns={columns} />
      <PageMain>
        <div className={styles.page}>
          {isLoading && !isEnough && <Waiting text={t('loading')} shapes={SHAPES} />}
          {!isLoading && !isEnough && <EmptyState text={t(choices.length === 0 ? 'empty' : 'one')} />}
          {!isLoading && !isEnough && picker}
          {isEnough && (
            <ComparisonView
              team={team}
              columns={shown}
              address={address}
              change={change}
              pickButton={
                <Button onPress={() => pick(!isPicking)} isExpanded={isPicking}>
                  {t(isPicking ? 'pick.hide' : 'pick.show')}
                </Button>
              }
              picker={isPicking && picker}
            />
          )}
        </div>
      </PageMain>
    </>
  )
}
