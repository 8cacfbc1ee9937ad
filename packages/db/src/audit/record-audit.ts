import { eq, sql } from 'drizzle-orm'
import { auditEntries, auditHeads } from '../schema/audit.ts'
import { type TeamScope, work } from '../scope/scope.ts'
import type { AuditAction } from './audit-action.ts'
import type { AuditContent } from './canonical-entry.ts'
import { CHAIN_START, chainHash } from './chain-hash.ts'
import type { NamelessActor } from './nameless-actor.ts'

export type AuditRecord = {
  action: AuditAction
  subject?: { id: string; name: string }
  /** Facts of the change. Never a secret, never a document. */
  details?: AuditContent['details']
}

/** Who acts: a person, or somebody without an account. */
export type AuditActor = { id: string; name: string } | { id: null; name: NamelessActor }

type AuditScope = Pick<TeamScope, typeof work | 'teamId'> & { user: AuditActor }

/**
 * Adds an entry to the team's log, in the transaction of the change it tells of: both happen, or neither.
 *
 * Holds the head of the log until the transaction ends, so call it last. The entry's time is the database's, at the
 * millisecond, which is what a `Date` can carry and hash.
 */
export async function recordAudit(scope: AuditScope, record: AuditRecord): Promise<void> {
  const { tx } = scope[work]
  const { teamId, user } = scope
  await tx.insert(auditHeads).values({ teamId, sequence: 0, hash: CHAIN_START }).onConflictDoNothing()
  const [head] = await tx
    .select({
      sequence: auditHeads.sequence,
      hash: auditHeads.hash,
      at: sql<string>`date_trunc('milliseconds', clock_timestamp())`,
    })
    .from(auditHeads)
    .where(eq(auditHeads.teamId, teamId))
    .for('update')
  if (head === undefined) throw new Error('The head of the audit log cannot be read in its own team.')
  const content: AuditContent = {
    teamId,
    sequence: head.sequence + 1,
    at: new Date(head.at),
    actorId: user.id,
    actorName: user.name,
    action: record.action,
    subjectId: record.subject?.id ?? null,
    subjectName: record.subject?.name ?? null,
    details: record.details ?? {},
  }
  const hash = chainHash(head.hash, content)
  await tx.insert(auditEntries).values({ ...content, previousHash: head.hash, hash })
  await tx.update(auditHeads).set({ sequence: content.sequence, hash }).where(eq(auditHeads.teamId, teamId))
}
