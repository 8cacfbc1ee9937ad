import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../connection/database.ts'
import { deliveries } from '../schema/runs.ts'
import { enterWork } from '../scope/enter-work.ts'
import { work } from '../scope/scope.ts'
import { requestJob } from './request-job.ts'

/** Ten tries over a day: a mail server that is down overnight is no reason to lose a report. */
const RETRY_SECONDS = [10, 60, 300, 900, 3600, 7200, 14_400, 21_600, 28_800] as const

/**
 * Writes down how sending went: sent, to be tried again later, or given up, where the team sees it.
 *
 * `isFinal`: the server refused the message itself, and would again.
 */
export function settleDelivery(
  app: Database,
  { team, delivery: id, attempts }: { team: string; delivery: string; attempts: number },
  outcome:
    | { readonly sent: true }
    | { readonly sent: false; readonly error: string; readonly isFinal: boolean },
): Promise<void> {
  return enterWork(app, team, 'mutation', async (scope) => {
    const { tx } = scope[work]
    const mine = and(eq(deliveries.teamId, team), eq(deliveries.id, id), eq(deliveries.status, 'waiting'))
    if (outcome.sent) {
      await tx.update(deliveries).set({ status: 'sent', sentAt: sql`clock_timestamp()` }).where(mine)
      return
    }
    const pause = outcome.isFinal ? undefined : RETRY_SECONDS[attempts - 1]
    const settled = await tx
      .update(deliveries)
      .set({
        lastError: outcome.error.slice(0, 500),
        ...(pause === undefined && { status: 'failed' as const }),
      })
      .where(mine)
      .returning({ id: deliveries.id })
    if (pause !== undefined && settled.length > 0)
      await requestJob(scope, 'deliver', { team, delivery: id }, pause)
  })
}
