import { and, eq } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import { plans } from '../../schema/plans.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { lockPlan } from './lock-plan.ts'
import { planNameText } from './plan-name-text.ts'

/**
 * Deletes a plan with all its versions, for good. Owners only; the log keeps that it was there.
 *
 * @throws DomainError NOT_FOUND
 */
export async function deletePlan(scope: TeamScope, { planId }: { planId: string }): Promise<void> {
  const plan = await lockPlan(scope, planId)
  await scope[work].tx.delete(plans).where(and(eq(plans.teamId, scope.teamId), eq(plans.id, planId)))
  await recordAudit(scope, {
    action: 'plan.deleted',
    subject: { id: planId, name: planNameText(plan.name) },
    details: { versions: plan.version },
  })
}
