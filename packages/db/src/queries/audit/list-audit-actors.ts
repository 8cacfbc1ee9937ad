import { asc, desc, eq } from 'drizzle-orm'
import { auditEntries } from '../../schema/audit.ts'
import { type TeamScope, work } from '../../scope/scope.ts'

/** Who has an entry in the team's log, by the name they had last. Null: the operator of the server. */
export async function listAuditActors(scope: TeamScope): Promise<{ id: string | null; name: string }[]> {
  const rows = await scope[work].tx
    .selectDistinctOn([auditEntries.actorId], { id: auditEntries.actorId, name: auditEntries.actorName })
    .from(auditEntries)
    .where(eq(auditEntries.teamId, scope.teamId))
    .orderBy(asc(auditEntries.actorId), desc(auditEntries.sequence))
  return rows.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
