'use client'

import { Badge, type ListColumn, type ListRow, ProgressBar } from '@kilotoken/ui'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useFigureWords } from '../figure/use-figure-words.ts'
import { planName } from '../plan/plan-name.ts'
import { Moment } from '../time/moment.tsx'
import styles from './run.module.css'
import { runPath } from './run-path.ts'
import type { RunRow } from './run-rows.ts'
import { RunStatus } from './run-status.tsx'
import { scenarioText } from './scenario-text.ts'
import { useFailureWords } from './use-failure-words.ts'
import { useSpanText } from './use-span-text.ts'

/** The columns of the list of runs, and a run as its row. */
export function useRunColumns(team: string) {
  const t = useTranslations('app.run')
  const locale = useLocale()
  const spanText = useSpanText()
  const columns: ListColumn[] = [
    { key: 'what', label: t('list.what') },
    { key: 'status', label: t('list.status') },
    { key: 'scenario', label: t('list.scenario') },
    { key: 'trials', label: t('list.trials'), align: 'end' },
    { key: 'who', label: t('list.who') },
    { key: 'when', label: t('list.when') },
    { key: 'took', label: t('list.took'), align: 'end' },
  ]
  const rowOf = (run: RunRow): ListRow => {
    const name = planName(run.planName, locale)
    return {
      key: run.id,
      cells: {
        what: (
          <span className={styles.what}>
            <Link href={runPath.read(team, run.id)}>{name}</Link>
            <Badge>{t('version', { version: run.planVersion })}</Badge>
            <span className={styles.quiet}>{t(`kind.${run.kind}`)}</span>
          </span>
        ),
        status: <StatusCell run={run} name={name} />,
        scenario: scenarioText(run, locale) ?? t('asItStands'),
        trials: run.trials === 0 ? t('list.noTrials') : new Intl.NumberFormat(locale).format(run.trials),
        who: run.requestedByName,
        when: (
          <span className={styles.once}>
            <Moment at={run.createdAt} />
          </span>
        ),
        took: took(run, spanText),
      },
    }
  }
  return { columns, rowOf }
}

function took({ startedAt, finishedAt }: RunRow, spanText: (milliseconds: number) => string) {
  if (startedAt === null || finishedAt === null) return undefined
  return <span className={styles.once}>{spanText(finishedAt.getTime() - startedAt.getTime())}</span>
}

/** The status; of an open run how far it is, of a stopped one by whom, of a failed one why and whose turn it is. */
function StatusCell({ run, name }: { run: RunRow; name: string }) {
  const t = useTranslations('app.run.list')
  const figures = useFigureWords()
  const failureWords = useFailureWords()
  const share = run.trials === 0 ? Number.NaN : run.done / run.trials
  const percent = Number.isNaN(share) ? '' : figures.percent(share)
  const failure = run.failure === null ? undefined : failureWords(run.failure)
  return (
    <div className={styles.statusCell}>
      <span className={styles.what}>
        <RunStatus status={run.status} />
        {run.status === 'running' && percent !== '' && <span className={styles.figure}>{percent}</span>}
      </span>
      {run.status === 'running' && (
        <ProgressBar label={t('progress', { name, percent })} share={share} text={percent} />
      )}
      {run.status === 'cancelled' && run.cancelledByName !== null && (
        <span className={styles.why}>{t('stoppedBy', { name: run.cancelledByName })}</span>
      )}
      {failure !== undefined && (
        <span className={styles.why}>
          <strong>{failure.turn}</strong> {failure.text}
        </span>
      )}
    </div>
  )
}
