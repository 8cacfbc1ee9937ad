import { and, eq, sql } from 'drizzle-orm'
import type { AuditAction } from '../../audit/audit-action.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { plans, planVersions } from '../../schema/plans.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { discardDraft } from './discard-draft.ts'
import { lockPlan } from './lock-plan.ts'
import { planNameText } from './plan-name-text.ts'
import { readDocument } from './read-document.ts'
import { hashDocument, writeVersion } from './write-version.ts'

export type SavePlanInput = {
  planId: string
  /** The version the text was edited from. */
  expectedVersion: number
  document: string
  note: string
  restoredFrom?: number
  action?: Extract<AuditAction, 'plan.saved' | 'plan.restored' | 'plan.renamed'>
}

/**
 * Saves a text as the plan's next version, and forgets the saver's draft of it.
 *
 * The second of two who started from the same version is refused with who came first and when; nothing is lost, since
 * the text is still with the caller and in their draft.
 *
 * Saving the same text again, as after an answer that never came, is done already and not a conflict with oneself.
 *
 * @throws DomainError NOT_FOUND, PLAN_ARCHIVED, PLAN_CHANGED_MEANWHILE, PLAN_UNCHANGED, PLAN_INVALID
 */
export async function savePlan(scope: TeamScope, input: SavePlanInput): Promise<{ version: number }> {
  const { planId, document } = input
  const plan = await lockPlan(scope, planId)
  if (plan.archivedAt !== null) throw new DomainError('PLAN_ARCHIVED')
  if (plan.version === input.expectedVersion + 1 && (await isMine(scope, planId, plan.version, document))) {
    await discardDraft(scope, { planId })
    return { version: plan.version }
  }
  await refuseStale(scope, planId, plan.version, input.expectedVersion)
  const { name } = readDocument(document)
  await refuseUnchanged(scope, planId, plan.version, document)
  const version = plan.version + 1
  await writeVersion(scope, { ...input, version })
  const { tx } = scope[work]
  const mine = and(eq(plans.teamId, scope.teamId), eq(plans.id, planId))
  await tx
    .update(plans)
    .set({ name, version, updatedAt: sql`now()`, updatedByName: scope.user.name })
    .where(mine)
  // Another name, or a version brought back, was not made of the draft, which is still somebody's work.
  if (input.action === undefined || input.action === 'plan.saved') await discardDraft(scope, { planId })
  await recordAudit(scope, {
    action: input.action ?? 'plan.saved',
    subject: { id: planId, name: planNameText(name) },
    details: {
      version,
      note: input.note,
      ...(input.restoredFrom !== undefined && { restoredFrom: input.restoredFrom }),
    },
  })
  return { version }
}

/** Whether this very text is the saver's own newest version: its answer was lost on the way, and they try again. */
async function isMine(scope: TeamScope, planId: string, version: number, document: string): Promise<boolean> {
  const newest = await readVersion(scope, planId, version)
  return newest?.createdBy === scope.user.id && newest.documentHash.equals(hashDocument(document))
}

async function refuseStale(
  scope: TeamScope,
  planId: string,
  current: number,
  expected: number,
): Promise<void> {
  if (current === expected) return
  const newest = await readVersion(scope, planId, current)
  throw new DomainError('PLAN_CHANGED_MEANWHILE', {
    expected,
    version: current,
    changedBy: newest?.createdByName ?? '',
    changedAt: newest?.createdAt.toISOString() ?? '',
    note: newest?.note ?? '',
  })
}

async function refuseUnchanged(
  scope: TeamScope,
  planId: string,
  current: number,
  document: string,
): Promise<void> {
  const newest = await readVersion(scope, planId, current)
  if (newest?.documentHash.equals(hashDocument(document)) === true)
    throw new DomainError('PLAN_UNCHANGED', { version: current })
}

async function readVersion(scope: TeamScope, planId: string, version: number) {
  const [row] = await scope[work].tx
    .select({
      createdBy: planVersions.createdBy,
      createdByName: planVersions.createdByName,
      createdAt: planVersions.createdAt,
      note: planVersions.note,
      documentHash: planVersions.documentHash,
    })
    .from(planVersions)
    .where(
      and(
        eq(planVersions.teamId, scope.teamId),
        eq(planVersions.planId, planId),
        eq(planVersions.version, version),
      ),
    )
  return row
}
