'use client'

import { Notice } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { QueryFailure } from '../api/query-failure.tsx'
import { Moment } from '../time/moment.tsx'
import { isOpen } from './is-open.ts'
import { ReportFiles } from './report-files.tsx'
import styles from './run.module.css'
import { RunConvergence } from './run-convergence.tsx'
import { RunFailureNotice } from './run-failure-notice.tsx'
import { RunHead } from './run-head.tsx'
import { RunOutcome } from './run-outcome.tsx'
import { RunProgress } from './run-progress.tsx'
import type { RunView as Run } from './run-rows.ts'
import { useLiveRun } from './use-live-run.ts'

export type RunViewProps = {
  team: string
  run: string
  /** What the version calls its scenario; undefined: as it stands. */
  scenario?: string
}

/** A run as it stands now: how far it is, what it knows so far, what it came to, or why it did not. */
export function RunView({ team, run: id, scenario }: RunViewProps) {
  const query = useLiveRun(team, id)
  const run = query.data
  if (run === undefined)
    return query.isError ? <QueryFailure error={query.error} onRetry={() => query.refetch()} /> : null
  const { snapshot, result, failure } = run
  return (
    <div className={styles.page}>
      <RunHead team={team} run={run} scenario={scenario} />
      <RunProgress run={run} isLost={query.isError} />
      {failure !== null && <RunFailureNotice failure={failure} />}
      {run.status === 'cancelled' && <Stopped run={run} />}
      {isOpen(run.status) && snapshot !== null && (
        <RunConvergence
          strategies={snapshot.strategies}
          points={snapshot.convergence}
          trials={snapshot.trials}
          unit={snapshot.unit}
        />
      )}
      {run.report !== null && <ReportFiles team={team} run={run} />}
      {result !== null && <RunOutcome result={result} />}
    </div>
  )
}

/** Says who stopped a run, and how much of it there is. */
function Stopped({ run }: { run: Run }) {
  const t = useTranslations('app.run.partial')
  const moment = () => (run.finishedAt === null ? null : <Moment at={run.finishedAt} />)
  const by = run.cancelledByName === null ? 'nobody' : 'somebody'
  const name = run.cancelledByName ?? ''
  if (run.result === null) return <Notice tone="info">{t.rich('none', { by, name, moment })}</Notice>
  return (
    <Notice tone="warn" title={t('title')}>
      {t.rich('text', {
        done: run.result.trials.done,
        trials: run.result.trials.asked,
        by,
        name,
        moment,
      })}
    </Notice>
  )
}
