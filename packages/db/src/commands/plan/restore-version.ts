import { getPlanVersion } from '../../queries/plan/get-plan-version.ts'
import type { TeamScope } from '../../scope/scope.ts'
import { savePlan } from './save-plan.ts'

export type RestoreVersionInput = {
  planId: string
  /** The version to bring back. */
  version: number
  /** The newest version the caller has seen. */
  expectedVersion: number
  note: string
}

/**
 * Brings an old version back as the newest one. The versions between stay in the history.
 *
 * @throws DomainError as `savePlan` does, and NOT_FOUND for a version the plan does not have
 */
export async function restoreVersion(
  scope: TeamScope,
  { planId, version, expectedVersion, note }: RestoreVersionInput,
): Promise<{ version: number }> {
  const { document } = await getPlanVersion(scope, { planId, version })
  return savePlan(scope, {
    planId,
    expectedVersion,
    document,
    note,
    restoredFrom: version,
    action: 'plan.restored',
  })
}
