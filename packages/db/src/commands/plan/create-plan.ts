import { count, eq } from 'drizzle-orm'
import type { AuditAction } from '../../audit/audit-action.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { plans } from '../../schema/plans.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { refuseOverLimit } from '../refuse-over-limit.ts'
import { planNameText } from './plan-name-text.ts'
import { readDocument } from './read-document.ts'
import { writeVersion } from './write-version.ts'

/** Plans of one team, archived ones included. */
const MOST_PLANS = 2000

export type CreatePlanInput = {
  document: string
  note: string
  /** How it came about, for the log. */
  action: Extract<AuditAction, 'plan.created' | 'plan.imported' | 'plan.duplicated'>
}

/**
 * Adds a plan with its first version.
 *
 * @throws DomainError PLAN_INVALID, LIMIT_REACHED
 */
export async function createPlan(
  scope: TeamScope,
  { document, note, action }: CreatePlanInput,
): Promise<{ planId: string; version: number }> {
  const { name } = readDocument(document)
  await refuseOverLimit(scope, 'plans', MOST_PLANS, () =>
    scope[work].tx.select({ count: count() }).from(plans).where(eq(plans.teamId, scope.teamId)),
  )
  const [plan] = await scope[work].tx
    .insert(plans)
    .values({
      teamId: scope.teamId,
      name,
      version: 1,
      createdByName: scope.user.name,
      updatedByName: scope.user.name,
    })
    .returning({ id: plans.id })
  if (plan === undefined) throw new Error('An insert returned no row.')
  await writeVersion(scope, { planId: plan.id, version: 1, document, note })
  await recordAudit(scope, { action, subject: { id: plan.id, name: planNameText(name) } })
  return { planId: plan.id, version: 1 }
}
