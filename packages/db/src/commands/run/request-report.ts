import { recordAudit } from '../../audit/record-audit.ts'
import type { ReportWish } from '../../jobs/report-wish.ts'
import type { TeamScope } from '../../scope/scope.ts'
import { insertRun } from './insert-run.ts'
import { runSubject } from './run-subject.ts'

export type RequestReportInput = {
  planId: string
  version: number
  scenario?: string | undefined
  /** 0: without a simulation. */
  trials: number
  seed: number
  /** The same again gives the same run. */
  requestId?: string | undefined
  report: ReportWish
}

/**
 * Asks for the files of a budget report of one version of a plan.
 *
 * @throws DomainError NOT_FOUND, LIMIT_REACHED
 */
export async function requestReport(
  scope: TeamScope,
  { planId, version, scenario, trials, seed, report, requestId }: RequestReportInput,
): Promise<{ runId: string }> {
  const { runId, isNew } = await insertRun(scope, {
    kind: 'report',
    planId,
    version,
    scenario,
    trials,
    seed,
    report,
    requestedBy: scope.user,
    requestId,
  })
  if (!isNew) return { runId }
  await recordAudit(scope, {
    action: 'report.requested',
    subject: await runSubject(scope, runId),
    details: { version, formats: report.formats.join(' '), recipients: report.recipients.length },
  })
  return { runId }
}
