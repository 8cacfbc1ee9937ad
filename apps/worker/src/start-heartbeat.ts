import { isConnectionLost } from '@kilotoken/db'
import type { Logger } from 'pino'

const INTERVAL_MS = 2000

/**
 * Beats at once and then every two seconds, one beat at a time, until `stopping` is aborted.
 *
 * A beat that fails never ends the process: the next one tries again. A failure is logged when it begins, when its
 * kind changes, and when it is over, not at each beat.
 */
export function startHeartbeat(beat: () => Promise<void>, logger: Logger, stopping: AbortSignal): void {
  let timer: NodeJS.Timeout | undefined
  let failure: string | undefined

  async function run(): Promise<void> {
    const error = await beat().then(
      () => undefined,
      (reason: unknown) => ({ reason }),
    )
    if (stopping.aborted) return
    const kind = error === undefined ? undefined : kindOf(error.reason)
    if (kind !== failure) report(kind, error?.reason, logger)
    failure = kind
    timer = setTimeout(run, INTERVAL_MS)
  }

  stopping.addEventListener('abort', () => clearTimeout(timer))
  void run()
}

function kindOf(error: unknown): string {
  return isConnectionLost(error) ? 'away' : String(error)
}

function report(kind: string | undefined, error: unknown, logger: Logger): void {
  if (kind === undefined) logger.info('heartbeat resumed')
  else if (kind === 'away') logger.warn({ err: error }, 'database away, trying again')
  else logger.error({ err: error }, 'heartbeat failed, trying again')
}
