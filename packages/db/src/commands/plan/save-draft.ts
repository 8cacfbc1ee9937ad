import { sql } from 'drizzle-orm'
import { planDrafts } from '../../schema/plans.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { lockPlan } from './lock-plan.ts'
import { LARGEST_DOCUMENT, tooLong } from './read-document.ts'

export type SaveDraftInput = { planId: string; baseVersion: number; document: string }

/**
 * Keeps what a person has typed. Not checked: half a plan is what a draft is for. Not in the log: it is theirs alone.
 *
 * @throws DomainError NOT_FOUND, PLAN_INVALID when too long to keep
 */
export async function saveDraft(
  scope: TeamScope,
  { planId, baseVersion, document }: SaveDraftInput,
): Promise<{ savedAt: Date }> {
  if (Buffer.byteLength(document) > LARGEST_DOCUMENT) throw tooLong()
  await lockPlan(scope, planId)
  const [draft] = await scope[work].tx
    .insert(planDrafts)
    .values({ teamId: scope.teamId, planId, userId: scope.user.id, baseVersion, document })
    .onConflictDoUpdate({
      target: [planDrafts.teamId, planDrafts.planId, planDrafts.userId],
      set: { baseVersion, document, savedAt: sql`now()` },
    })
    .returning({ savedAt: planDrafts.savedAt })
  if (draft === undefined) throw new Error('An upsert returned no row.')
  return draft
}
