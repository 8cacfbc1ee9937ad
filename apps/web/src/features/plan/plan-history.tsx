'use client'

import { ListTable } from '@kilotoken/ui'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useAddress } from '../address/use-address.ts'
import { QueryFailure } from '../api/query-failure.tsx'
import { useTRPC } from '../api/use-api.ts'
import { ComparePicker } from './compare-picker.tsx'
import { parseHistoryAddress, printHistoryAddress } from './history-address.ts'
import type { PlanOverview } from './plan-rows.ts'
import { RestoreDialog } from './restore-dialog.tsx'
import { useHistoryRow } from './use-history-row.tsx'
import { VersionComparison } from './version-comparison.tsx'

const FORMAT = { parse: parseHistoryAddress, print: printHistoryAddress }

/** A plan's versions, newest first, and two of them side by side. */
export function PlanHistory({ team, overview }: { team: string; overview: PlanOverview }) {
  const t = useTranslations('app.plan.history')
  const [{ from, to }, change] = useAddress(FORMAT)
  const [restoring, restore] = useState<number>()
  const versions = useQuery(useTRPC().plan.versions.queryOptions({ team, plan: overview.id }))
  const rowOf = useHistoryRow({ team, overview, onRestore: restore })
  if (versions.isError) return <QueryFailure error={versions.error} onRetry={() => versions.refetch()} />
  if (versions.data === undefined) return null
  return (
    <>
      {versions.data.length > 1 && (
        <ComparePicker versions={versions.data} from={from} to={to} onPick={change} />
      )}
      {from !== undefined && to !== undefined && (
        <VersionComparison team={team} plan={overview.id} from={from} to={to} />
      )}
      <ListTable
        caption={t('caption')}
        columns={[
          { key: 'version', label: t('version') },
          { key: 'when', label: t('when') },
          { key: 'who', label: t('who') },
          { key: 'note', label: t('note') },
          { key: 'changes', label: t('changes') },
        ]}
        rows={versions.data.map(rowOf)}
        actionsLabel={t('actionsLabel')}
        linkAs={Link}
      />
      {restoring !== undefined && (
        <RestoreDialog
          team={team}
          plan={overview.id}
          version={restoring}
          newest={versions.data[0]?.version ?? restoring}
          onClose={() => restore(undefined)}
        />
      )}
    </>
  )
}
