'use client'

import { type ListRow, Menu, type MenuItem } from '@kilotoken/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Moment } from '../time/moment.tsx'
import { planPath } from './plan-path.ts'
import type { PlanOverview, PlanVersionRow } from './plan-rows.ts'
import { useTeamRights } from './use-team-rights.ts'
import { VersionChanges } from './version-changes.tsx'

export type HistoryRowOptions = {
  team: string
  overview: PlanOverview
  onRestore: (version: number) => void
}

/** A version as a row of the history, with what can be done with it. */
export function useHistoryRow({
  team,
  overview,
  onRestore,
}: HistoryRowOptions): (row: PlanVersionRow) => ListRow {
  const t = useTranslations('app.plan')
  const { mayEdit } = useTeamRights(team)
  const { id: plan, newest, archivedAt } = overview
  const items = (version: number): MenuItem[] => [
    { key: 'read', label: t('history.read', { version }), href: planPath.version(team, plan, version) },
    ...(version > 1
      ? [
          {
            key: 'compare',
            label: t('history.compareWith', { version: version - 1 }),
            href: planPath.compare(team, plan, version - 1, version),
          },
        ]
      : []),
    {
      key: 'export',
      label: t('history.export', { version }),
      // Not a link of the router, which would fetch the file ahead.
      onSelect: () => window.location.assign(planPath.download(team, plan, version)),
    },
    ...(mayEdit && archivedAt === null && version !== newest.version
      ? [
          {
            key: 'restore',
            label: t('history.restore', { version }),
            startsGroup: true,
            onSelect: () => onRestore(version),
          },
        ]
      : []),
  ]
  return (row) => ({
    key: String(row.version),
    cells: {
      version: (
        <Link href={planPath.version(team, plan, row.version)}>{t('version', { version: row.version })}</Link>
      ),
      when: <Moment at={row.createdAt} />,
      who: row.isMine ? t('history.you', { name: row.createdByName }) : row.createdByName,
      note: row.note,
      changes: <VersionChanges team={team} plan={plan} row={row} />,
    },
    actions: (
      <Menu
        label={t('history.actionsOf', { version: row.version })}
        items={items(row.version)}
        linkAs={Link}
      />
    ),
  })
}
