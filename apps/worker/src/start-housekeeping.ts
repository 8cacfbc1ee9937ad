import { isConnectionLost } from '@kilotoken/db'
import type { Logger } from 'pino'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/**
 * Forgets what has run out, at once and then every hour, until `stopping` is aborted.
 *
 * A failure is logged and never ends the process: what is left over is no use to anybody, and the next hour takes it.
 * A database that is away is the heartbeat's to tell; it is asked again in a minute.
 */
export function startHousekeeping(
  forget: () => Promise<Readonly<Record<string, number>>>,
  logger: Logger,
  stopping: AbortSignal,
): void {
  let timer: NodeJS.Timeout | undefined

  async function run(): Promise<void> {
    let pause = HOUR_MS
    try {
      const forgotten = await forget()
      if (Object.values(forgotten).some((count) => count > 0))
        logger.info(forgotten, 'expired rows forgotten')
    } catch (error) {
      if (isConnectionLost(error)) pause = MINUTE_MS
      else if (!stopping.aborted) logger.warn({ err: error }, 'housekeeping failed, trying again in an hour')
    }
    if (!stopping.aborted) timer = setTimeout(run, pause)
  }

  stopping.addEventListener('abort', () => clearTimeout(timer))
  void run()
}
