import { and, eq, sql } from 'drizzle-orm'
import { runs } from '../schema/runs.ts'
import { type WorkScope, work } from '../scope/scope.ts'
import { countOutcome } from './count-outcome.ts'
import type { RunFailure } from './run-failure.ts'

export type RunEnd =
  | {
      readonly status: 'done' | 'cancelled'
      readonly done: number
      readonly numbersPerSecond?: number | undefined
    }
  | { readonly status: 'failed'; readonly failure: RunFailure }

/** Writes that a run is over, and tells its schedule how it went. The caller holds the row, and has checked the fence. */
export async function endRun(
  scope: WorkScope,
  run: { readonly id: string; readonly scheduleId: string | null },
  end: RunEnd,
): Promise<void> {
  await scope[work].tx
    .update(runs)
    .set({
      status: end.status,
      ...(end.status === 'failed'
        ? { failure: end.failure }
        : { done: end.done, numbersPerSecond: end.numbersPerSecond ?? null }),
      finishedAt: sql`clock_timestamp()`,
      leaseUntil: null,
      checkpoint: null,
    })
    .where(and(eq(runs.teamId, scope.teamId), eq(runs.id, run.id)))
  if (run.scheduleId !== null) await countOutcome(scope, run.scheduleId, end.status)
}
