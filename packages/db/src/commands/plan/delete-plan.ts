import { and, eq } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { plans } from '../../schema/plans.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { lockPlan } from './lock-plan.ts'
import { planNameText } from './plan-name-text.ts'

/**
 * Deletes a plan with all its versions, for good. Owners only; the log keeps that it was there.
 *
 * @throws DomainError NOT_FOUND, FORBIDDEN
 */
export async function deletePlan(scope: TeamScope, { planId }: { planId: string }): Promise<void> {
  const plan = await lockPlan(scope, planId)
  const deleted = await scope[work].tx
    .delete(plans)
    .where(and(eq(plans.teamId, scope.teamId), eq(plans.id, planId)))
    .returning({ id: plans.id })
  // A row the policies keep from being deleted is not an error to the server, only nothing done.
  if (deleted.length === 0) throw new DomainError('FORBIDDEN', { needed: 'owner' })
  await recordAudit(scope, {
    action: 'plan.deleted',
    subject: { id: planId, name: planNameText(plan.name) },
    details: { versions: plan.version },
  })
}
