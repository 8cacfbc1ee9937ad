import type { PlanLabel } from '@kilotoken/cost-core'
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { planDrafts, plans } from '../../schema/plans.ts'
import { type TeamScope, work } from '../../scope/scope.ts'

export type PlanSummary = {
  id: string
  name: PlanLabel
  version: number
  updatedAt: Date
  updatedByName: string
  createdAt: Date
  createdByName: string
  archivedAt: Date | null
  /** When the caller last typed something that is not yet a version. */
  draftSavedAt: Date | null
}

/** The team's plans, last changed first. Archived ones are a list of their own. */
export async function listPlans(
  scope: TeamScope,
  { archived }: { archived: boolean },
): Promise<PlanSummary[]> {
  return await scope[work].tx
    .select({
      id: plans.id,
      name: plans.name,
      version: plans.version,
      updatedAt: plans.updatedAt,
      updatedByName: plans.updatedByName,
      createdAt: plans.createdAt,
      createdByName: plans.createdByName,
      archivedAt: plans.archivedAt,
      draftSavedAt: planDrafts.savedAt,
    })
    .from(plans)
    .leftJoin(
      planDrafts,
      and(
        eq(planDrafts.teamId, plans.teamId),
        eq(planDrafts.planId, plans.id),
        eq(planDrafts.userId, scope.user.id),
      ),
    )
    .where(
      and(eq(plans.teamId, scope.teamId), archived ? isNotNull(plans.archivedAt) : isNull(plans.archivedAt)),
    )
    .orderBy(desc(plans.updatedAt), desc(plans.id))
}
