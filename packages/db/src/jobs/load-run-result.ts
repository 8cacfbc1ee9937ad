import { and, eq } from 'drizzle-orm'
import type { Database } from '../connection/database.ts'
import { runResults, runs } from '../schema/runs.ts'
import { enterWork } from '../scope/enter-work.ts'
import { work } from '../scope/scope.ts'
import type { RunKey } from './claim-run.ts'

/**
 * JSON of another run's result, for a report that shows it. Undefined when it is gone, or was computed by another release:
 * its percentiles would stand beside totals with other prices.
 */
export function loadRunResult(
  app: Database,
  { team, run }: RunKey,
  release: { engineVersion: string; catalogueVersion: string },
): Promise<string | undefined> {
  return enterWork(app, team, 'query', async (scope) => {
    const [row] = await scope[work].tx
      .select({ result: runResults.result })
      .from(runResults)
      .innerJoin(runs, and(eq(runs.teamId, runResults.teamId), eq(runs.id, runResults.runId)))
      .where(
        and(
          eq(runResults.teamId, team),
          eq(runResults.runId, run),
          eq(runs.engineVersion, release.engineVersion),
          eq(runs.catalogueVersion, release.catalogueVersion),
        ),
      )
    return row?.result
  })
}
