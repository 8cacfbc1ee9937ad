import { and, eq } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { type KeptFormat, reportWishSchema } from '../../jobs/report-wish.ts'
import { runFiles, runs } from '../../schema/runs.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { planNameText } from '../plan/plan-name-text.ts'

/**
 * A file of a report, for taking away: the log says who took it. `zone` is the one its times are printed in.
 *
 * @throws DomainError NOT_FOUND
 */
export async function downloadFile(
  scope: TeamScope,
  { runId, format }: { runId: string; format: KeptFormat },
): Promise<{ content: Uint8Array; planName: string; planVersion: number; madeAt: Date; zone: string }> {
  const [file] = await scope[work].tx
    .select({
      content: runFiles.content,
      madeAt: runFiles.createdAt,
      planName: runs.planName,
      planVersion: runs.planVersion,
      report: runs.report,
    })
    .from(runFiles)
    .innerJoin(runs, and(eq(runs.teamId, runFiles.teamId), eq(runs.id, runFiles.runId)))
    .where(and(eq(runFiles.teamId, scope.teamId), eq(runFiles.runId, runId), eq(runFiles.format, format)))
  if (file === undefined)
    throw new DomainError('NOT_FOUND', { kind: 'report-file', key: `${runId} ${format}` })
  const planName = planNameText(file.planName)
  await recordAudit(scope, {
    action: 'report.downloaded',
    subject: { id: runId, name: planName },
    details: { format },
  })
  const { content, planVersion, madeAt, report } = file
  return { content, planName, planVersion, madeAt, zone: reportWishSchema.parse(report).zone }
}
