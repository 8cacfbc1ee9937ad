import type { PlanLabel } from '@kilotoken/cost-core'
import { and, eq } from 'drizzle-orm'
import { DomainError } from '../../errors/domain-error.ts'
import { planDrafts, plans } from '../../schema/plans.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { getPlanVersion, type PlanVersion } from './get-plan-version.ts'

export type StoredPlan = {
  id: string
  name: PlanLabel
  archivedAt: Date | null
  newest: PlanVersion
  /** What the caller has typed since, if anything. */
  draft: { document: string; baseVersion: number; savedAt: Date } | null
}

/**
 * A plan with its newest version and the caller's own draft.
 *
 * @throws DomainError NOT_FOUND
 */
export async function getPlan(scope: TeamScope, { planId }: { planId: string }): Promise<StoredPlan> {
  const { tx } = scope[work]
  const [plan] = await tx
    .select({ name: plans.name, version: plans.version, archivedAt: plans.archivedAt })
    .from(plans)
    .where(and(eq(plans.teamId, scope.teamId), eq(plans.id, planId)))
  if (plan === undefined) throw new DomainError('NOT_FOUND', { kind: 'plan', key: planId })
  const [draft] = await tx
    .select({
      document: planDrafts.document,
      baseVersion: planDrafts.baseVersion,
      savedAt: planDrafts.savedAt,
    })
    .from(planDrafts)
    .where(
      and(
        eq(planDrafts.teamId, scope.teamId),
        eq(planDrafts.planId, planId),
        eq(planDrafts.userId, scope.user.id),
      ),
    )
  return {
    id: planId,
    name: plan.name,
    archivedAt: plan.archivedAt,
    newest: await getPlanVersion(scope, { planId, version: plan.version }),
    draft: draft ?? null,
  }
}
