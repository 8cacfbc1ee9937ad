import { and, desc, eq, lt, or, sql } from 'drizzle-orm'
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

/** To the millisecond, which is what a `Date` carries: a page goes on exactly where the one before ended. */
const createdAt = sql`date_trunc('milliseconds', ${runs.createdAt})`

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
              sql`${createdAt} < ${before.createdAt.toISOString()}`,
              and(sql`${createdAt} = ${before.createdAt.toISOString()}`, lt(runs.id, before.id)),
            ),
      ),
    )
    .orderBy(desc(createdAt), desc(runs.id))
    .limit(limit)
  return rows.map(runSummary)
}
