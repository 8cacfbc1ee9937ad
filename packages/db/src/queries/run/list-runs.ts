import { and, desc, eq, lt, or } from 'drizzle-orm'
import { runs } from '../../schema/runs.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { RUN_COLUMNS } from './run-columns.ts'
import { type RunSummary, runSummary } from './run-summary.ts'

export type RunFilter = {
  kind?: 'simulation' | 'report' | undefined
  planId?: string | undefined
  scheduleId?: string | undefined
  /** Only runs older than this one, which was the last of the page before. */
  before?: { createdAt: Date; id: string } | undefined
  limit: number
}

/** The team's runs, newest first. */
export async function listRuns(scope: TeamScope, filter: RunFilter): Promise<RunSummary[]> {
  const { kind, planId, scheduleId, before, limit } = filter
  const rows = await scope[work].tx
    .select(RUN_COLUMNS)
    .from(runs)
    .where(
      and(
        eq(runs.teamId, scope.teamId),
        kind === undefined ? undefined : eq(runs.kind, kind),
        planId === undefined ? undefined : eq(runs.planId, planId),
        scheduleId === undefined ? undefined : eq(runs.scheduleId, scheduleId),
        before === undefined
          ? undefined
          : or(
              lt(runs.createdAt, before.createdAt),
              and(eq(runs.createdAt, before.createdAt), lt(runs.id, before.id)),
            ),
      ),
    )
    .orderBy(desc(runs.createdAt), desc(runs.id))
    .limit(limit)
  return rows.map(runSummary)
}
