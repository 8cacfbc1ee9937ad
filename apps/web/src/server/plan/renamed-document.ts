import { renamePlan } from '@kilotoken/cost-core'
import { getPlanVersion, planInvalid, type TeamScope } from '@kilotoken/db'
import type { VersionChoice } from './load-version.ts'

/**
 * A version's text under another name; the rest of it byte for byte.
 *
 * @throws DomainError NOT_FOUND, PLAN_INVALID
 */
export async function renamedDocument(
  scope: TeamScope,
  { plan, version, name }: VersionChoice & { name: string },
): Promise<string> {
  const { document } = await getPlanVersion(scope, { planId: plan, version })
  const renamed = renamePlan(document, name)
  if ('problems' in renamed) throw planInvalid(renamed.problems)
  return renamed.text
}
