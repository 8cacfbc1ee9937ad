import { and, eq } from 'drizzle-orm'
import { runs } from '../../schema/runs.ts'
import { type WorkScope, work } from '../../scope/scope.ts'
import { planNameText } from '../plan/plan-name-text.ts'

/** A run as the log names it: by its plan. */
export async function runSubject(scope: WorkScope, runId: string): Promise<{ id: string; name: string }> {
  const [run] = await scope[work].tx
    .select({ planName: runs.planName })
    .from(runs)
    .where(and(eq(runs.teamId, scope.teamId), eq(runs.id, runId)))
  return { id: runId, name: run === undefined ? '' : planNameText(run.planName) }
}
