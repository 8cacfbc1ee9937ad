import { and, eq } from 'drizzle-orm'
import { planDrafts } from '../../schema/plans.ts'
import { type TeamScope, work } from '../../scope/scope.ts'

/** Forgets the caller's draft of a plan. Without one, nothing happens. */
export async function discardDraft(scope: TeamScope, { planId }: { planId: string }): Promise<void> {
  await scope[work].tx
    .delete(planDrafts)
    .where(
      and(
        eq(planDrafts.teamId, scope.teamId),
        eq(planDrafts.planId, planId),
        eq(planDrafts.userId, scope.user.id),
      ),
    )
}
