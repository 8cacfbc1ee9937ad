import { and, asc, eq, gt } from 'drizzle-orm'
import type { Database, Transaction } from '../connection/database.ts'
import { readOnly } from '../connection/read-only.ts'
import { auditEntries, auditHeads } from '../schema/audit.ts'
import { teams } from '../schema/teams.ts'
import type { AuditBreak } from './audit-break.ts'
import { ChainCheck } from './chain-check.ts'

export type AuditVerdict = {
  teamId: string
  teamName: string
  entries: number
  broken: AuditBreak | undefined
}

const PAGE = 1000

/**
 * Walks the log of every team, deleted ones included, under a role that may read all of them.
 *
 * Finds every change that was not followed by writing all later entries and the head anew: for that, compare the hash
 * of the newest entry with one that was kept elsewhere.
 */
export function verifyAudit(database: Database): Promise<AuditVerdict[]> {
  return readOnly(database, async (tx) => {
    const all = await tx.select({ id: teams.id, name: teams.name }).from(teams).orderBy(asc(teams.createdAt))
    const verdicts: AuditVerdict[] = []
    for (const { id, name } of all)
      verdicts.push({ teamId: id, teamName: name, ...(await verifyTeam(tx, id)) })
    return verdicts
  })
}

async function verifyTeam(
  tx: Transaction,
  teamId: string,
): Promise<Pick<AuditVerdict, 'entries' | 'broken'>> {
  const chain = new ChainCheck()
  for (let after = Number.MIN_SAFE_INTEGER, isLast = false; !isLast; ) {
    const page = await tx
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.teamId, teamId), gt(auditEntries.sequence, after)))
      .orderBy(asc(auditEntries.sequence))
      .limit(PAGE)
    for (const entry of page) chain.add(entry)
    after = page.at(-1)?.sequence ?? after
    isLast = page.length < PAGE
  }
  const [head] = await tx.select().from(auditHeads).where(eq(auditHeads.teamId, teamId))
  return { entries: chain.entries, broken: chain.finish(head) }
}
