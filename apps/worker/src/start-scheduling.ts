import { isConnectionLost, type Materialised } from '@kilotoken/db'
import type { Logger } from 'pino'

const INTERVAL_MS = 5000

/**
 * Looks for schedules whose time has come, at once and then every five seconds, one look at a time, until `stopping` is
 * aborted.
 *
 * A look that fails never ends the process: what is due stays due. A schedule that cannot be looked after is logged when
 * that begins, not at each look; a turn that failed is logged under the id its history shows. A database that is away is the heartbeat's to tell.
 */
export function startScheduling(
  materialise: () => Promise<Materialised>,
  logger: Logger,
  stopping: AbortSignal,
  intervalMs = INTERVAL_MS,
): void {
  let timer: NodeJS.Timeout | undefined
  let known = new Set<string>()

  async function look(): Promise<void> {
    try {
      const { failures, ...counts } = await materialise()
      if (Object.values(counts).some((count) => count > 0)) logger.info(counts, 'schedules looked after')
      for (const { scheduleId, error, id } of failures)
        if (id !== undefined) logger.error({ err: error, scheduleId, id }, 'turn of a schedule failed')
        else if (!known.has(scheduleId) && !stopping.aborted)
          logger.error({ err: error, scheduleId }, 'schedule cannot be looked after, trying again')
      known = new Set(failures.flatMap(({ scheduleId, id }) => (id === undefined ? [scheduleId] : [])))
    } catch (error) {
      if (!isConnectionLost(error) && !stopping.aborted)
        logger.error({ err: error }, 'looking for schedules failed, trying again')
    }
    if (!stopping.aborted) timer = setTimeout(look, intervalMs)
  }

  stopping.addEventListener('abort', () => clearTimeout(timer))
  void look()
}
