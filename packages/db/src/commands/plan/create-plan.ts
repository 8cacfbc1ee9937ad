import { count, eq, sql } from 'drizzle-orm'
import type { AuditAction } from '../../audit/audit-action.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { plans } from '../../schema/plans.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
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
  await refuseTooMany(scope)
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

/** Counts under a lock of the team's, so that creations at the same time cannot pass the limit together. */
async function refuseTooMany(scope: TeamScope): Promise<void> {
  const { tx } = scope[work]
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`plans ${scope.teamId}`}, 0))`)
  const [row] = await tx.select({ plans: count() }).from(plans).where(eq(plans.teamId, scope.teamId))
  if ((row?.plans ?? 0) >= MOST_PLANS)
    throw new DomainError('LIMIT_REACHED', { kind: 'plans', maximum: MOST_PLANS })
}
