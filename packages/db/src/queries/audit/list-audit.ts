import { and, desc, lt } from 'drizzle-orm'
import type { AuditContent } from '../../audit/canonical-entry.ts'
import { auditEntries } from '../../schema/audit.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { type AuditFilter, isAsked } from './audit-filter.ts'

export type AuditEntry = Omit<AuditContent, 'teamId'> & {
  /** Of this entry and all before it, hex: what a copy of the log can be compared by. */
  hash: string
}

export type AuditPage = {
  entries: AuditEntry[]
  /** Where the next page begins; undefined after the last. */
  before: number | undefined
}

/** A page of the team's log, newest first, below the sequence `before`. */
export async function listAudit(
  scope: TeamScope,
  { before, limit, ...filter }: AuditFilter & { before?: number | undefined; limit: number },
): Promise<AuditPage> {
  const rows = await scope[work].tx
    .select({
      sequence: auditEntries.sequence,
      at: auditEntries.at,
      actorId: auditEntries.actorId,
      actorName: auditEntries.actorName,
      action: auditEntries.action,
      subjectId: auditEntries.subjectId,
      subjectName: auditEntries.subjectName,
      details: auditEntries.details,
      hash: auditEntries.hash,
    })
    .from(auditEntries)
    .where(
      and(
        isAsked(scope.teamId, filter),
        before === undefined ? undefined : lt(auditEntries.sequence, before),
      ),
    )
    .orderBy(desc(auditEntries.sequence))
    .limit(limit + 1)
  const entries = rows.slice(0, limit).map((row) => ({ ...row, hash: row.hash.toString('hex') }))
  return { entries, before: rows.length > limit ? entries.at(-1)?.sequence : undefined }
}
