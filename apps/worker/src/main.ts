import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import {
  beatWorker,
  close,
  connect,
  forgetExpired,
  loadEngineCatalogue,
  materialiseDueSchedules,
} from '@kilotoken/db'
import manifest from '../package.json' with { type: 'json' }
import { openThreads } from './compute/open-threads.ts'
import { createLogger } from './create-logger.ts'
import { keep } from './keep.ts'
import { mailSettings } from './mail/mail-settings.ts'
import { readEnvironment } from './read-environment.ts'
import { startHeartbeat } from './start-heartbeat.ts'
import { startHousekeeping } from './start-housekeeping.ts'
import { startJobs } from './start-jobs.ts'
import { startScheduling } from './start-scheduling.ts'
import { waitForSafeRoles } from './wait-for-safe-roles.ts'

const CLOSE_GRACE_MS = 1000
/** For runs under way to be handed back with what is done of them; whoever stops this process waits 3.5 s. */
const JOBS_GRACE_MS = 2000

// The channel belongs to whoever started this process; without that supervisor nobody would ever stop it.
process.on('disconnect', () => process.exit(0))
if (process.connected === false) process.exit(0)

const logger = createLogger(process.env.LOG_LEVEL ?? 'info')
const stopping = new AbortController()

try {
  await run()
} catch (error) {
  // Told to stop while starting: the handler of the signal ends the process.
  if (!stopping.signal.aborted) {
    logger.fatal({ err: error }, 'worker cannot start')
    process.exit(1)
  }
}

async function run(): Promise<void> {
  const { databaseUrl, systemDatabaseUrl, scheduleTickMs } = readEnvironment(process.env)
  const app = connect(databaseUrl, { max: 5, applicationName: 'kilotoken-worker' })
  // Three: the heartbeat must not wait behind the housekeeping, nor behind the requests for jobs.
  const system = connect(systemDatabaseUrl, { max: 3, applicationName: 'kilotoken-worker-system' })
  let closeJobs: (graceMs: number) => Promise<void> = async () => undefined

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, async () => {
      stopping.abort()
      await closeJobs(JOBS_GRACE_MS)
      await Promise.all([close(app, CLOSE_GRACE_MS), close(system, CLOSE_GRACE_MS)])
      logger.info({ signal }, 'worker stopped')
      process.exit(0)
    })
  }

  await waitForSafeRoles([app, system], logger, stopping.signal)
  const identity = { workerId: `${hostname()}:${process.pid}:${randomUUID()}`, version: manifest.version }
  startHeartbeat(() => beatWorker(system, identity), logger, stopping.signal)
  startHousekeeping(() => forgetExpired(system), logger, stopping.signal)
  startScheduling(() => materialiseDueSchedules(app, system), logger, stopping.signal, scheduleTickMs)
  closeJobs = await startJobs({
    app,
    system,
    systemUrl: systemDatabaseUrl,
    threads: openThreads(),
    catalogue: keep(() => loadEngineCatalogue(app)),
    workerId: identity.workerId,
    mail: mailSettings(process.env),
    logger,
    stopping: stopping.signal,
  })
  logger.info(identity, 'worker started')
}
