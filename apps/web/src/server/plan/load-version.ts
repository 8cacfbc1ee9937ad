import { type PlanDocument, readPlan } from '@kilotoken/cost-core'
import { getPlanVersion, planInvalid, type TeamScope } from '@kilotoken/db'

export type VersionChoice = { plan: string; version: number }

/**
 * A saved version as a plan document.
 *
 * @throws DomainError NOT_FOUND; PLAN_INVALID for a text an older engine took and this one does not
 */
export async function loadVersion(scope: TeamScope, { plan, version }: VersionChoice): Promise<PlanDocument> {
  const { document } = await getPlanVersion(scope, { planId: plan, version })
  const read = readPlan(document)
  if ('problems' in read) throw planInvalid(read.problems)
  return read.plan
}
