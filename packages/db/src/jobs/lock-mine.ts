import { and, eq } from 'drizzle-orm'
import { runs } from '../schema/runs.ts'
import { type WorkScope, work } from '../scope/scope.ts'

/** The row of a run this worker holds, held until the transaction ends; undefined once it is not its any more. */
export async function lockMine({ [work]: { tx }, teamId }: WorkScope, id: string, attempt: number) {
  const [row] = await tx
    .select({
      id: runs.id,
      scheduleId: runs.scheduleId,
      tries: runs.tries,
      report: runs.report,
      cancelRequestedAt: runs.cancelRequestedAt,
    })
    .from(runs)
    .where(
      and(eq(runs.teamId, teamId), eq(runs.id, id), eq(runs.attempt, attempt), eq(runs.status, 'running')),
    )
    .for('update')
  return row
}
