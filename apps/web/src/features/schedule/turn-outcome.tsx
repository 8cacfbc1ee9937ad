'use client'

import { CalendarOff, CalendarX, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { RunStatus } from '../run/run-status.tsx'
import { useFailureWords } from '../run/use-failure-words.ts'
import styles from './schedule.module.css'
import type { TurnRow } from './schedule-rows.ts'

/** How a turn went; of one that came to nothing, why. */
export function TurnOutcome({ turn, isBrief = false }: { turn: TurnRow; isBrief?: boolean }) {
  const why = useWhy()(turn)
  return (
    <span className={styles.outcome}>
      <Mark turn={turn} />
      {!isBrief && why !== undefined && <span className={styles.why}>{why}</span>}
    </span>
  )
}

const ICONS = { skipped: CalendarOff, refused: CalendarX, deleted: Trash2 }

function Mark({ turn: { outcome, failure } }: { turn: TurnRow }) {
  const t = useTranslations('app.schedule.outcome')
  if (outcome !== 'skipped' && outcome !== 'refused' && outcome !== 'deleted')
    return <RunStatus status={outcome} />
  const Icon = ICONS[outcome]
  return (
    <span className={styles.mark} data-outcome={outcome}>
      <Icon size={16} aria-hidden="true" />
      {t(failure?.code === 'STILL_RUNNING' ? 'overlapped' : outcome)}
    </span>
  )
}

function useWhy(): (turn: TurnRow) => string | undefined {
  const t = useTranslations('app.schedule')
  const failureWords = useFailureWords()
  return ({ outcome, run, failure, olderSkipped }) => {
    if (failure !== null)
      return t(`refused.${failure.code}`, { maximum: 0, name: '', id: '', ...failure.params })
    if (outcome === 'skipped') return t('skipped', { older: olderSkipped })
    return run?.failure ? failureWords(run.failure).text : undefined
  }
}
