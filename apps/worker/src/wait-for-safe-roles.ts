import { setTimeout as pause } from 'node:timers/promises'
import { assertSafeRole, type Database, isConnectionLost } from '@kilotoken/db'
import type { Logger } from 'pino'

const RETRY_MS = 500

/**
 * Runs the self-check on every connection, waiting for a database that is not up yet.
 *
 * @throws DomainError DATABASE_ROLE_UNSAFE: waiting would not help; AbortError once `stopping` is aborted
 */
export async function waitForSafeRoles(
  databases: readonly Database[],
  logger: Logger,
  stopping: AbortSignal,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      for (const database of databases) await assertSafeRole(database)
      return
    } catch (error) {
      if (!isConnectionLost(error)) throw error
      if (attempt === 1) logger.warn({ err: error }, 'database away, waiting for it')
      await pause(RETRY_MS, undefined, { signal: stopping })
    }
  }
}
