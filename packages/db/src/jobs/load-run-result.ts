import { and, eq } from 'drizzle-orm'
import type { Database } from '../connection/database.ts'
import { runResults } from '../schema/runs.ts'
import { enterWork } from '../scope/enter-work.ts'
import { work } from '../scope/scope.ts'
import type { RunKey } from './claim-run.ts'

/** JSON of another run's result, for a report that shows it; undefined when it is gone. */
export function loadRunResult(app: Database, { team, run }: RunKey): Promise<string | undefined> {
  return enterWork(app, team, 'query', async (scope) => {
    const [row] = await scope[work].tx
      .select({ result: runResults.result })
      .from(runResults)
      .where(and(eq(runResults.teamId, team), eq(runResults.runId, run)))
    return row?.result
  })
}
