'use client'

import { Banner, Button, LinkButton, PageMain } from '@kilotoken/ui'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { QueryFailure } from '../api/query-failure.tsx'
import { useTRPC } from '../api/use-api.ts'
import { planPath } from '../plan/plan-path.ts'
import { useTeamRights } from '../plan/use-team-rights.ts'
import { NextTimes } from './next-times.tsx'
import styles from './schedule.module.css'
import { ScheduleFacts } from './schedule-facts.tsx'
import type { ScheduleView as Schedule } from './schedule-rows.ts'
import { TurnList } from './turn-list.tsx'
import { useNow } from './use-now.ts'
import { useScheduleActs } from './use-schedule-acts.ts'

/** A schedule pauses itself, and its next time moves on. */
const LOOK_AGAIN_MS = 5000

/** One schedule: what it does, when it comes next, how it went. */
export function ScheduleView({ team, schedule: id }: { team: string; schedule: string }) {
  const t = useTranslations('app.schedule')
  const loaded = useQuery(
    useTRPC().schedule.get.queryOptions({ team, schedule: id }, { refetchInterval: LOOK_AGAIN_MS }),
  )
  const schedule = loaded.data
  if (schedule === undefined)
    return loaded.isError ? <QueryFailure error={loaded.error} onRetry={() => loaded.refetch()} /> : null
  return (
    <>
      <Banners team={team} schedule={schedule} />
      <PageMain>
        <div className={styles.page}>
          <ScheduleFacts team={team} schedule={schedule} />
          <Times schedule={schedule} />
          <section className={styles.block} aria-labelledby="history">
            <h2 id="history" className={styles.title}>
              {t('history.title')}
            </h2>
            <TurnList team={team} schedule={id} />
          </section>
        </div>
      </PageMain>
    </>
  )
}

/** From the server's next time on; of a paused one, from the reader's clock. */
function Times({ schedule: { recurrence, zone, nextAt } }: { schedule: Schedule }) {
  const t = useTranslations('app.schedule.times')
  const now = useNow()
  const after = nextAt === null ? now : new Date(nextAt.getTime() - 1)
  const title = t(nextAt === null ? 'titleIfResumed' : 'title')
  return (
    <section className={styles.block} aria-labelledby="times">
      <h2 id="times" className={styles.title}>
        {title}
      </h2>
      {after !== undefined && <NextTimes recurrence={recurrence} zone={zone} after={after} title={title} />}
    </section>
  )
}

function Banners({ team, schedule }: { team: string; schedule: Schedule }) {
  const t = useTranslations('app.schedule')
  const { mayEdit } = useTeamRights(team)
  const { takeOver } = useScheduleActs(team, schedule.id)
  const { pauseReason, ownerName, planArchivedAt, planId } = schedule
  return (
    <>
      {pauseReason !== null && (
        <Banner
          label={t('banner.label')}
          tone="warn"
          action={
            pauseReason === 'owner' && mayEdit && <Button onPress={takeOver}>{t('act.takeOver')}</Button>
          }
        >
          {t(`pausedBecause.${pauseReason}`, { name: ownerName })}
        </Banner>
      )}
      {planArchivedAt !== null && (
        <Banner
          label={t('banner.archivedLabel')}
          tone="warn"
          action={
            <LinkButton href={planPath.read(team, planId)} linkAs={Link}>
              {t('banner.toPlan')}
            </LinkButton>
          }
        >
          {t('banner.archived')}
        </Banner>
      )}
    </>
  )
}
