'use client'

import { Badge, type ListColumn, type ListRow } from '@kilotoken/ui'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Moment } from '../time/moment.tsx'
import styles from './plan-list.module.css'
import { type PlanListAddress, type PlanSort, printPlanListAddress } from './plan-list-address.ts'
import { PlanMenu } from './plan-menu.tsx'
import { planName } from './plan-name.ts'
import { planPath } from './plan-path.ts'
import type { PlanRow } from './plan-rows.ts'
import { StrategyTotals } from './strategy-totals.tsx'

/** The columns of the list of plans, and a plan as its row. */
export function usePlanColumns(team: string, path: string, address: PlanListAddress) {
  const t = useTranslations('app.plan')
  const locale = useLocale()
  const sort = (key: PlanSort, isDescendingFirst: boolean): NonNullable<ListColumn['sort']> => {
    const isNow = address.sort === key
    const isDescending = isNow ? !address.isDescending : isDescendingFirst
    return {
      href: `${path}?${printPlanListAddress({ ...address, sort: key, isDescending })}`,
      state: isNow ? (address.isDescending ? 'descending' : 'ascending') : 'none',
    }
  }
  const columns: ListColumn[] = [
    { key: 'name', label: t('list.name'), sort: sort('name', false) },
    { key: 'totals', label: t('list.totals') },
    { key: 'version', label: t('list.version') },
    { key: 'changed', label: t('list.changed'), sort: sort('changed', true) },
  ]
  const rowOf = (plan: PlanRow): ListRow => {
    const name = planName(plan.name, locale)
    return {
      key: plan.id,
      cells: {
        name: <Name href={planPath.read(team, plan.id)} name={name} isDraft={plan.draftSavedAt !== null} />,
        totals: <StrategyTotals team={team} plan={plan.id} version={plan.version} name={name} />,
        version: t('version', { version: plan.version }),
        changed: (
          <span>
            {t.rich('list.changedBy', {
              name: plan.updatedByName,
              moment: () => <Moment at={plan.updatedAt} />,
            })}
          </span>
        ),
      },
      actions: (
        <PlanMenu
          label={t('list.actionsOf', { name })}
          plan={{
            team,
            id: plan.id,
            name: plan.name,
            version: plan.version,
            isArchived: plan.archivedAt !== null,
          }}
        />
      ),
    }
  }
  return { columns, rowOf }
}

function Name({ href, name, isDraft }: { href: string; name: string; isDraft: boolean }) {
  const t = useTranslations('app.plan.list')
  return (
    <span className={styles.name}>
      <Link href={href}>{name}</Link>
      {isDraft && (
        <span title={t('draftHint')}>
          <Badge>{t('draft')}</Badge>
        </span>
      )}
    </span>
  )
}
