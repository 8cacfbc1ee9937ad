'use client'

import { Button, Skeleton } from '@kilotoken/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { ChangeLine } from './change-line.tsx'
import type { PlanVersionRow } from './plan-rows.ts'
import { TotalEffects } from './total-effects.tsx'
import styles from './version-changes.module.css'

const SHOWN_FIRST = 3

export type VersionChangesProps = { team: string; plan: string; row: PlanVersionRow }

/** What a version changed against the one before it: the first lines, and all of them with the effect when opened. */
export function VersionChanges({ team, plan, row: { version, restoredFrom } }: VersionChangesProps) {
  const t = useTranslations('app.plan.history')
  const [isOpen, open] = useState(false)
  const compared = useQuery(
    useTRPC().plan.compare.queryOptions(
      { team, plan, from: version - 1, to: version },
      { enabled: version > 1, staleTime: Number.POSITIVE_INFINITY },
    ),
  )
  if (version === 1) return t('first')
  if (compared.isError) return '–'
  if (compared.data === undefined) return <Skeleton shape="line" />
  const { changes, count, totals } = compared.data
  const shown = isOpen ? changes : changes.slice(0, SHOWN_FIRST)
  return (
    <div className={styles.changes}>
      {restoredFrom !== null && <p>{t('restoredFrom', { version: restoredFrom })}</p>}
      <p>{t('count', { count })}</p>
      <ul className={styles.lines}>
        {shown.map((change) => (
          <li key={`${change.kind}/${change.path}`}>
            <ChangeLine change={change} />
          </li>
        ))}
      </ul>
      {isOpen && <TotalEffects totals={totals} />}
      {count > 0 && (
        <Button tone="link" isExpanded={isOpen} onPress={() => open(!isOpen)}>
          {isOpen ? t('less') : count > SHOWN_FIRST ? t('more', { count: count - SHOWN_FIRST }) : t('effect')}
        </Button>
      )}
    </div>
  )
}
