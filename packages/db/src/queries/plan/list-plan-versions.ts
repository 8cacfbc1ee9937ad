import { and, desc, eq, sql } from 'drizzle-orm'
import { DomainError } from '../../errors/domain-error.ts'
import { planVersions } from '../../schema/plans.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import type { PlanVersion } from './get-plan-version.ts'

/** A version without its text. `isMine`: the caller saved it. */
export type VersionSummary = Omit<PlanVersion, 'document' | 'planId'> & { isMine: boolean }

/**
 * A plan's history, newest first.
 *
 * @throws DomainError NOT_FOUND
 */
export async function listPlanVersions(
  scope: TeamScope,
  { planId }: { planId: string },
): Promise<VersionSummary[]> {
  const versions = await scope[work].tx
    .select({
      version: planVersions.version,
      note: planVersions.note,
      restoredFrom: planVersions.restoredFrom,
      engineVersion: planVersions.engineVersion,
      catalogueVersion: planVersions.catalogueVersion,
      createdAt: planVersions.createdAt,
      createdByName: planVersions.createdByName,
      isMine: sql<boolean>`${planVersions.createdBy} is not distinct from ${scope.user.id}`,
    })
    .from(planVersions)
    .where(and(eq(planVersions.teamId, scope.teamId), eq(planVersions.planId, planId)))
    .orderBy(desc(planVersions.version))
  // A plan has a version from its first moment on.
  if (versions.length === 0) throw new DomainError('NOT_FOUND', { kind: 'plan', key: planId })
  return versions
}
