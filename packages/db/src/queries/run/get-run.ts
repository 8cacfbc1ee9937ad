import { and, asc, eq, sql } from 'drizzle-orm'
import { DomainError } from '../../errors/domain-error.ts'
import { deliveries, runFiles, runResults, runs } from '../../schema/runs.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { RUN_COLUMNS } from './run-columns.ts'
import { type RunSummary, runSummary } from './run-summary.ts'

export type Run = RunSummary & {
  /** How far it is, as the worker last said; null before. */
  snapshot: unknown
  /** JSON of the engine's result; null while there is none. */
  result: string | null
  files: { format: string; size: number }[]
  deliveries: { recipient: string; status: 'waiting' | 'sent' | 'failed'; sentAt: Date | null }[]
  /** Milliseconds since it started, by the database's clock; null before. */
  elapsedMs: number | null
}

/**
 * One run, with what it came to.
 *
 * @throws DomainError NOT_FOUND
 */
export async function getRun(scope: TeamScope, { runId }: { runId: string }): Promise<Run> {
  const { tx } = scope[work]
  const [row] = await tx
    .select({
      ...RUN_COLUMNS,
      snapshot: runs.snapshot,
      result: runResults.result,
      elapsedMs: sql<
        number | null
      >`(extract(epoch from coalesce(${runs.finishedAt}, clock_timestamp()) - ${runs.startedAt}) * 1000)::float8`,
    })
    .from(runs)
    .leftJoin(runResults, and(eq(runResults.teamId, runs.teamId), eq(runResults.runId, runs.id)))
    .where(and(eq(runs.teamId, scope.teamId), eq(runs.id, runId)))
  if (row === undefined) throw new DomainError('NOT_FOUND', { kind: 'run', key: runId })
  const files = await tx
    .select({ format: runFiles.format, size: sql<number>`octet_length(${runFiles.content})` })
    .from(runFiles)
    .where(and(eq(runFiles.teamId, scope.teamId), eq(runFiles.runId, runId)))
    .orderBy(asc(runFiles.format))
  const posted = await tx
    .select({ recipient: deliveries.recipient, status: deliveries.status, sentAt: deliveries.sentAt })
    .from(deliveries)
    .where(and(eq(deliveries.teamId, scope.teamId), eq(deliveries.runId, runId)))
    .orderBy(asc(deliveries.recipient))
  return { ...runSummary(row), files, deliveries: posted }
}
