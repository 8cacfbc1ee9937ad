import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { runs } from '../../schema/runs.ts'
import { type TeamScope, work } from '../../scope/scope.ts'

/** So many of the newest runs count: a machine that was changed is soon known. */
const NEWEST = 5

/**
 * Figures × trials × months a second, in the middle of the team's newest runs that were long enough to measure;
 * undefined before the first.
 */
export async function measuredSpeed({ [work]: { tx }, teamId }: TeamScope): Promise<number | undefined> {
  const newest = tx
    .select({ speed: runs.numbersPerSecond })
    .from(runs)
    .where(and(eq(runs.teamId, teamId), isNotNull(runs.numbersPerSecond)))
    .orderBy(desc(runs.createdAt))
    .limit(NEWEST)
    .as('newest')
  const [row] = await tx
    .select({ middle: sql<number | null>`percentile_cont(0.5) within group (order by ${newest.speed})` })
    .from(newest)
  return row?.middle ?? undefined
}
