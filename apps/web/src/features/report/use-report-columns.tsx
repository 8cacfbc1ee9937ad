'use client'

import type { ListColumn, ListRow } from '@kilotoken/ui'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { planName } from '../plan/plan-name.ts'
import { runPath } from '../run/run-path.ts'
import type { RunRow } from '../run/run-rows.ts'
import { RunStatus } from '../run/run-status.tsx'
import { useFailureWords } from '../run/use-failure-words.ts'
import { Moment } from '../time/moment.tsx'
import { FILE_FORMATS } from './file-formats.ts'
import styles from './report.module.css'

/** The columns of the list of reports, and a report as its row. */
export function useReportColumns(team: string) {
  const t = useTranslations('app.report.list')
  const locale = useLocale()
  const columns: ListColumn[] = [
    { key: 'plan', label: t('plan') },
    { key: 'status', label: t('status') },
    { key: 'files', label: t('files') },
    { key: 'when', label: t('when') },
    { key: 'who', label: t('who') },
  ]
  const rowOf = (run: RunRow): ListRow => {
    const { id, planVersion: version, requestedByName, scheduleId } = run
    const plan = planName(run.planName, locale)
    return {
      key: id,
      cells: {
        plan: (
          <>
            <Link href={runPath.read(team, id)}>{t('version', { plan, version })}</Link>
            {run.scenario !== null && (
              <span className={styles.beneath}>{t('scenario', { scenario: run.scenario })}</span>
            )}
          </>
        ),
        status: <Status run={run} />,
        files: run.status === 'done' && <Files team={team} run={run} plan={plan} />,
        when: <Moment at={run.createdAt} />,
        who:
          scheduleId === null
            ? requestedByName
            : t.rich('bySchedule', {
                name: requestedByName,
                schedule: t('schedule'),
                link: (words) => <Link href={`/t/${team}/schedules/${scheduleId}`}>{words}</Link>,
              }),
      },
    }
  }
  return { columns, rowOf }
}

/** What became of it; of one that failed why, and whose turn it is. */
function Status({ run: { status, failure } }: { run: RunRow }) {
  const failureWords = useFailureWords()
  const why = failure === null ? undefined : failureWords(failure)
  return (
    <>
      <RunStatus status={status} />
      {why !== undefined && (
        <span className={styles.beneath}>
          <strong>{why.turn}</strong> {why.text}
        </span>
      )}
    </>
  )
}

/** Links of the browser, not of the router: it would fetch the files ahead, and the log would say that they left. */
function Files({ team, run, plan }: { team: string; run: RunRow; plan: string }) {
  const t = useTranslations('app.report')
  const made = FILE_FORMATS.filter((format) => run.report?.formats.includes(format))
  return (
    <span className={styles.files}>
      {made.map((format) => {
        const word = t(`format.${format}`)
        return (
          <a
            key={format}
            href={runPath.file(team, run.id, format)}
            download
            aria-label={t('list.file', { format: word, plan, version: run.planVersion })}
          >
            {word}
          </a>
        )
      })}
    </span>
  )
}
