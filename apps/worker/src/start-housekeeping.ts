import type { Logger } from 'pino'

const HOUR_MS = 3_600_000

/**
 * Forgets what has run out, at once and then every hour, until `stopping` is aborted.
 *
 * A failure is logged and never ends the process: what is left over is no use to anybody, and the next hour takes it.
 */
export function startHousekeeping(
  forget: () => Promise<Readonly<Record<string, number>>>,
  logger: Logger,
  stopping: AbortSignal,
): void {
  let timer: NodeJS.Timeout | undefined

  async function run(): Promise<void> {
    try {
      const forgotten = await forget()
      if (Object.values(forgotten).some((count) => count > 0))
        logger.info(forgotten, 'expired rows forgotten')
    } catch (error) {
      if (!stopping.aborted) logger.warn({ err: error }, 'housekeeping failed, trying again in an hour')
    }
    if (!stopping.aborted) timer = setTimeout(run, HOUR_MS)
  }

  stopping.addEventListener('abort', () => clearTimeout(timer))
  void run()
}
