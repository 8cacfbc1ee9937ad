import { reportWishSchema } from '../../jobs/report-wish.ts'
import type { schedules } from '../../schema/schedules.ts'
import type { NewRun } from '../run/insert-run.ts'

type Row = typeof schedules.$inferSelect

/** The run a schedule wants, of one version of its plan, in somebody's name. `slotAt` null: asked for by hand. */
export function scheduledRun(
  schedule: Pick<Row, 'id' | 'kind' | 'planId' | 'scenario' | 'trials' | 'seed' | 'report'>,
  version: number,
  requestedBy: { id: string; name: string },
  slotAt: Date | null,
): NewRun {
  const { id, kind, planId, scenario, trials, seed, report } = schedule
  return {
    kind,
    planId,
    version,
    scenario: scenario ?? undefined,
    trials,
    seed,
    ...(report !== null && { report: reportWishSchema.parse(report) }),
    requestedBy: { id: requestedBy.id, name: requestedBy.name },
    schedule: { id, slotAt },
  }
}
