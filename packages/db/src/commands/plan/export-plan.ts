import { recordAudit } from '../../audit/record-audit.ts'
import { getPlan } from '../../queries/plan/get-plan.ts'
import { getPlanVersion, type PlanVersion } from '../../queries/plan/get-plan-version.ts'
import type { TeamScope } from '../../scope/scope.ts'
import { planNameText } from './plan-name-text.ts'

/**
 * A version's text for a file, and an entry in the log that it left the house.
 *
 * @throws DomainError NOT_FOUND
 */
export async function exportPlan(
  scope: TeamScope,
  { planId, version }: { planId: string; version: number },
): Promise<Pick<PlanVersion, 'document'> & { name: string }> {
  const { name } = await getPlan(scope, { planId })
  const { document } = await getPlanVersion(scope, { planId, version })
  await recordAudit(scope, {
    action: 'plan.exported',
    subject: { id: planId, name: planNameText(name) },
    details: { version },
  })
  return { document, name: planNameText(name) }
}
