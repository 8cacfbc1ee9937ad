import { desc, eq, sql } from 'drizzle-orm'
import { auditEntries } from '../../schema/audit.ts'
import { type TeamScope, work } from '../../scope/scope.ts'

/** Who has an entry in the team's log, by the name they had last. Without an id: one of `NAMELESS_ACTORS`. */
export async function listAuditActors(scope: TeamScope): Promise<{ id: string | null; name: string }[]> {
  const who = sql`coalesce(${auditEntries.actorId}::text, ${auditEntries.actorName})`
  const rows = await scope[work].tx
    .selectDistinctOn([who], { id: auditEntries.actorId, name: auditEntries.actorName })
    .from(auditEntries)
    .where(eq(auditEntries.teamId, scope.teamId))
    .orderBy(who, desc(auditEntries.sequence))
  return rows.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
