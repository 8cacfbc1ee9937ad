import type { PlanLabel } from '@kilotoken/cost-core'
import { type Misfire, type Recurrence, recurrenceSchema } from '@kilotoken/schedules'
import { type ReportWish, reportWishSchema } from '../../jobs/report-wish.ts'
import { plans } from '../../schema/plans.ts'
import { type Overlap, scheduleClocks, schedules } from '../../schema/schedules.ts'

/** A schedule as it stands. */
export type ScheduleSummary = {
  id: string
  name: string
  kind: 'simulation' | 'report'
  planId: string
  planName: PlanLabel
  planVersion: number
  planArchivedAt: Date | null
  scenario: string | null
  trials: number
  seed: number
  report: ReportWish | null
  recurrence: Recurrence
  zone: string
  misfire: Misfire
  overlap: Overlap
  /** Null once their account is gone. */
  ownerId: string | null
  ownerName: string
  pausedAt: Date | null
  pauseReason: 'person' | 'failures' | 'owner' | null
  failures: number
  revision: number
  updatedAt: Date
  updatedByName: string
  /** Null while it is paused. */
  nextAt: Date | null
}

export const SCHEDULE_COLUMNS = {
  id: schedules.id,
  name: schedules.name,
  kind: schedules.kind,
  planId: schedules.planId,
  planName: plans.name,
  planVersion: plans.version,
  planArchivedAt: plans.archivedAt,
  scenario: schedules.scenario,
  trials: schedules.trials,
  seed: schedules.seed,
  report: schedules.report,
  recurrence: schedules.recurrence,
  zone: schedules.zone,
  misfire: schedules.misfire,
  overlap: schedules.overlap,
  ownerId: schedules.ownerId,
  ownerName: schedules.ownerName,
  pausedAt: schedules.pausedAt,
  pauseReason: schedules.pauseReason,
  failures: schedules.failures,
  revision: schedules.revision,
  updatedAt: schedules.updatedAt,
  updatedByName: schedules.updatedByName,
  nextAt: scheduleClocks.nextAt,
}

/** A row as a summary, its documents checked on the way out. */
export function scheduleSummary<Row extends { report: unknown; recurrence: unknown }>(
  row: Row,
): Omit<Row, 'report' | 'recurrence'> & Pick<ScheduleSummary, 'report' | 'recurrence'> {
  return {
    ...row,
    report: row.report === null ? null : reportWishSchema.parse(row.report),
    recurrence: recurrenceSchema.parse(row.recurrence),
  }
}
