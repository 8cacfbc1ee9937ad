import type { PlanLabel } from '@kilotoken/cost-core'
import { type ReportWish, reportWishSchema } from '../../jobs/report-wish.ts'
import { type RunFailure, runFailureSchema } from '../../jobs/run-failure.ts'

export type RunStatus = 'queued' | 'running' | 'done' | 'cancelled' | 'failed'

export type RunSummary = {
  id: string
  kind: 'simulation' | 'report'
  planId: string
  planVersion: number
  planName: PlanLabel
  scenario: string | null
  /** What the version calls its scenario; null of the plan as it stands, and where nobody knows. */
  scenarioName: PlanLabel | null
  /** 0: a report without a simulation. */
  trials: number
  done: number
  seed: number
  status: RunStatus
  report: ReportWish | null
  failure: RunFailure | null
  engineVersion: string
  catalogueVersion: string
  cancelRequestedAt: Date | null
  /** Who asked it to stop; null while nobody has. */
  cancelledByName: string | null
  requestedByName: string
  scheduleId: string | null
  slotAt: Date | null
  createdAt: Date
  startedAt: Date | null
  finishedAt: Date | null
}

/** A row as a summary, its documents checked on the way out. */
export function runSummary<Row extends { report: unknown; failure: unknown }>(
  row: Row,
): Omit<Row, 'report' | 'failure'> & Pick<RunSummary, 'report' | 'failure'> {
  return {
    ...row,
    report: row.report === null ? null : reportWishSchema.parse(row.report),
    failure: row.failure === null ? null : runFailureSchema.parse(row.failure),
  }
}
