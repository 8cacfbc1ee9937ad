import { and, eq } from 'drizzle-orm'
import { DomainError } from '../../errors/domain-error.ts'
import { planVersions } from '../../schema/plans.ts'
import { type TeamScope, work } from '../../scope/scope.ts'

export type PlanVersion = {
  planId: string
  version: number
  document: string
  note: string
  restoredFrom: number | null
  engineVersion: string
  catalogueVersion: string
  createdAt: Date
  createdByName: string
}

/**
 * One saved version of a plan, as it was.
 *
 * @throws DomainError NOT_FOUND
 */
export async function getPlanVersion(
  scope: TeamScope,
  { planId, version }: { planId: string; version: number },
): Promise<PlanVersion> {
  const [row] = await scope[work].tx
    .select({
      planId: planVersions.planId,
      version: planVersions.version,
      document: planVersions.document,
      note: planVersions.note,
      restoredFrom: planVersions.restoredFrom,
      engineVersion: planVersions.engineVersion,
      catalogueVersion: planVersions.catalogueVersion,
      createdAt: planVersions.createdAt,
      createdByName: planVersions.createdByName,
    })
    .from(planVersions)
    .where(
      and(
        eq(planVersions.teamId, scope.teamId),
        eq(planVersions.planId, planId),
        eq(planVersions.version, version),
      ),
    )
  if (row === undefined)
    throw new DomainError('NOT_FOUND', { kind: 'plan-version', key: `${planId} ${version}` })
  return row
}
