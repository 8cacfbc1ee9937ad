import type { PlanLabel } from '@kilotoken/cost-core'
import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../connection/database.ts'
import { deliveries, runFiles, runs } from '../schema/runs.ts'
import { teams } from '../schema/teams.ts'
import { enterWork } from '../scope/enter-work.ts'
import { work } from '../scope/scope.ts'
import { type KeptFormat, type ReportWish, reportWishSchema } from './report-wish.ts'

export type ClaimedDelivery = {
  id: string
  recipient: string
  attempts: number
  runId: string
  planName: PlanLabel
  planVersion: number
  teamName: string
  requestedByName: string
  report: ReportWish
  files: { format: KeptFormat; content: Uint8Array }[]
}

/**
 * A message that is to be sent, counted as tried before it is: what ends its worker is not tried for ever.
 *
 * Undefined when it has been sent, was given up, or is gone.
 */
export function claimDelivery(
  app: Database,
  { team, delivery: id }: { team: string; delivery: string },
): Promise<ClaimedDelivery | undefined> {
  return enterWork(app, team, 'mutation', async (scope) => {
    const { tx } = scope[work]
    const [claimed] = await tx
      .update(deliveries)
      .set({ attempts: sql`${deliveries.attempts} + 1` })
      .where(and(eq(deliveries.teamId, team), eq(deliveries.id, id), eq(deliveries.status, 'waiting')))
      .returning()
    if (claimed === undefined) return undefined
    const [run] = await tx
      .select({
        planName: runs.planName,
        planVersion: runs.planVersion,
        report: runs.report,
        requestedByName: runs.requestedByName,
        teamName: teams.name,
      })
      .from(runs)
      .innerJoin(teams, eq(teams.id, runs.teamId))
      .where(and(eq(runs.teamId, team), eq(runs.id, claimed.runId)))
    if (run === undefined) return undefined
    const files = await tx
      .select({ format: runFiles.format, content: runFiles.content })
      .from(runFiles)
      .where(and(eq(runFiles.teamId, team), eq(runFiles.runId, claimed.runId)))
    return {
      id,
      recipient: claimed.recipient,
      attempts: claimed.attempts,
      runId: claimed.runId,
      ...run,
      report: reportWishSchema.parse(run.report),
      files,
    }
  })
}
