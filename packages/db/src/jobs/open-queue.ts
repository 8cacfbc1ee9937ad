import { PgBoss } from 'pg-boss'
import { type Database, inside } from '../connection/database.ts'
import { forwardRequests } from './forward-requests.ts'
import { JOBS, type JobName, type JobPayload } from './job-contracts.ts'
import { QUEUE_SCHEMA } from './queue-schema.ts'

/** How often a worker looks for a job by itself, and for requests nobody announced. */
const POLL_SECONDS = 0.5
/** How often jobs of silent workers are looked for. */
const MONITOR_SECONDS = 2
const BEAT_SECONDS = 3

export type JobHandlers = { readonly [Name in JobName]: (payload: JobPayload<Name>) => Promise<void> }

export type JobQueue = {
  /** Takes no more jobs and waits up to `graceMs` for those under way. */
  close: (graceMs: number) => Promise<void>
}

/**
 * Hands jobs to their handlers until closed: moves what was asked for into pg-boss, and takes from it what is due.
 *
 * Needs the system role, whose connections pg-boss makes for itself. A handler that throws gets its job again; the rows
 * a job names say when it is enough. `report` hears of failures of the queue itself, such as a database that is away.
 */
export async function openQueue(
  system: Database,
  systemUrl: string,
  handlers: JobHandlers,
  report: (error: unknown) => void,
): Promise<JobQueue> {
  const boss = new PgBoss({
    connectionString: systemUrl,
    application_name: 'kilotoken-queue',
    max: 3,
    useListenNotify: true,
    schema: QUEUE_SCHEMA,
    migrate: false,
    schedule: false,
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
    superviseIntervalSeconds: MONITOR_SECONDS,
    monitorIntervalSeconds: MONITOR_SECONDS,
    queueCacheIntervalSeconds: MONITOR_SECONDS,
  })
  boss.on('error', report)
  await boss.start()
  for (const name of Object.keys(JOBS) as JobName[]) await takeJobs(boss, name, handlers)
  const forwarding = forwardRequests(system[inside].sql, boss, POLL_SECONDS * 2000, report)
  return {
    close: async (graceMs) => {
      await forwarding.stop()
      await boss.stop({ graceful: true, timeout: graceMs })
    },
  }
}

async function takeJobs<Name extends JobName>(
  boss: PgBoss,
  name: Name,
  handlers: JobHandlers,
): Promise<void> {
  const { payload, atOnce, atOncePerTeam } = JOBS[name]
  const handle = handlers[name] as (job: unknown) => Promise<void>
  await boss.work(
    name,
    {
      pollingIntervalSeconds: POLL_SECONDS,
      notifyPollingIntervalSeconds: POLL_SECONDS,
      burstWhenReadyExceeds: 1,
      localConcurrency: atOnce,
      groupConcurrency: atOncePerTeam,
      heartbeatRefreshSeconds: BEAT_SECONDS,
    },
    async ([job]) => {
      if (job !== undefined) await handle(payload.parse(job.data))
    },
  )
}
