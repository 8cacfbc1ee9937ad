import { and, eq, sql } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import { plans } from '../../schema/plans.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { lockPlan } from './lock-plan.ts'
import { planNameText } from './plan-name-text.ts'

/**
 * Puts a plan away, or takes it out again: an archived plan is read and restored, not edited.
 *
 * Asking for what is already so changes nothing and leaves no trace in the log.
 *
 * @throws DomainError NOT_FOUND
 */
export async function archivePlan(
  scope: TeamScope,
  { planId, archived }: { planId: string; archived: boolean },
): Promise<void> {
  const plan = await lockPlan(scope, planId)
  if ((plan.archivedAt !== null) === archived) return
  await scope[work].tx
    .update(plans)
    .set({ archivedAt: archived ? sql`now()` : null })
    .where(and(eq(plans.teamId, scope.teamId), eq(plans.id, planId)))
  await recordAudit(scope, {
    action: archived ? 'plan.archived' : 'plan.unarchived',
    subject: { id: planId, name: planNameText(plan.name) },
  })
}
