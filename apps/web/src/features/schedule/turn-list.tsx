'use client'

import { EmptyState, ListTable, LoadMore } from '@kilotoken/ui'
import { useQueries } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { QueryFailure } from '../api/query-failure.tsx'
import { useTRPC } from '../api/use-api.ts'
import { FILE_FORMATS } from '../report/file-formats.ts'
import { runPath } from '../run/run-path.ts'
import { useSpanText } from '../run/use-span-text.ts'
import { Moment } from '../time/moment.tsx'
import styles from './schedule.module.css'
import type { TurnRow } from './schedule-rows.ts'
import { TurnOutcome } from './turn-outcome.tsx'
import { TURN_PAGE_SIZE } from './turn-page-size.ts'

/** Turns come by themselves: a page that stays open shows them. */
const LOOK_AGAIN_MS = 5000

/** How a schedule's turns went, newest first, a page more at a press. */
export function TurnList({ team, schedule }: { team: string; schedule: string }) {
  const t = useTranslations('app.schedule.history')
  const working = useTranslations('app.schedule')('working')
  const span = useSpanText()
  const api = useTRPC().schedule
  const [cursors, setCursors] = useState<readonly (TurnPlace | undefined)[]>([undefined])
  const pages = useQueries({
    queries: cursors.map((before, index) =>
      api.turns.queryOptions(
        { team, schedule, ...(before !== undefined && { before }), limit: TURN_PAGE_SIZE },
        // Pages behind the first begin at a turn that does not move.
        { refetchInterval: index === 0 ? LOOK_AGAIN_MS : false },
      ),
    ),
  })
  const failed = pages.find(({ error, data }) => error !== null && data === undefined)
  const turns = pages.flatMap(({ data }) => data?.turns ?? [])
  const next = pages.findLast(({ data }) => data !== undefined)?.data?.before
  if (failed?.error) return <QueryFailure error={failed.error} onRetry={() => failed.refetch()} />
  if (pages[0]?.data === undefined) return null
  if (turns.length === 0) return <EmptyState text={t('none')} />
  return (
    <>
      <ListTable
        caption={t('caption')}
        columns={[
          { key: 'when', label: t('when') },
          { key: 'outcome', label: t('outcome') },
          { key: 'version', label: t('version') },
          { key: 'took', label: t('took') },
          { key: 'files', label: t('files') },
        ]}
        rows={distinct(turns).map((turn) => ({
          key: turn.key,
          cells: {
            when: <When team={team} turn={turn} />,
            outcome: <TurnOutcome turn={turn} />,
            version: turn.run && t('run', { version: turn.run.planVersion }),
            took: turn.run?.durationMs != null && span(turn.run.durationMs),
            files: turn.run && turn.run.files.length > 0 && <Files team={team} run={turn.run} />,
          },
        }))}
      />
      <LoadMore
        text={t('shown', { count: distinct(turns).length })}
        label={t('more')}
        pendingLabel={working}
        onPress={() => setCursors([...cursors, next])}
        isPending={pages.at(-1)?.isPending ?? false}
        isDone={next === undefined}
      />
    </>
  )
}

type TurnPlace = { at: Date; key: string }

/** The first page grows while the others stay: a turn may be on two of them. */
function distinct(turns: readonly TurnRow[]): readonly TurnRow[] {
  return [...new Map(turns.map((turn) => [turn.key, turn])).values()]
}

function When({ team, turn: { at, run, isByHand } }: { team: string; turn: TurnRow }) {
  const t = useTranslations('app.schedule.history')
  const moment = <Moment at={at} />
  return (
    <span className={styles.when}>
      {run === null ? moment : <Link href={runPath.read(team, run.id)}>{moment}</Link>}
      {isByHand && run !== null && (
        <span className={styles.quiet}>{t('byHand', { name: run.requestedByName })}</span>
      )}
    </span>
  )
}

/** Links of the browser, not of the router, which would fetch the files ahead. */
function Files({ team, run }: { team: string; run: NonNullable<TurnRow['run']> }) {
  const t = useTranslations('app')
  return (
    <span className={styles.files}>
      {FILE_FORMATS.filter((format) => run.files.includes(format)).map((format) => {
        const word = t(`report.format.${format}`)
        return (
          <a
            key={format}
            href={runPath.file(team, run.id, format)}
            download
            aria-label={t('schedule.history.file', { format: word, version: run.planVersion })}
          >
            {word}
          </a>
        )
      })}
    </span>
  )
}
