import { and, eq, isNull } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { teams } from '../../schema/teams.ts'
import { type TeamScope, work } from '../../scope/scope.ts'

/**
 * Gives the team another name. The one it has changes nothing and leaves no trace in the log.
 *
 * @throws DomainError FORBIDDEN
 */
export async function renameTeam(scope: TeamScope, { name }: { name: string }): Promise<void> {
  const { tx } = scope[work]
  const isThisTeam = and(eq(teams.id, scope.teamId), isNull(teams.deletedAt))
  // A lock takes the right to change, so a row that a policy protects is not found here.
  const [team] = await tx.select({ name: teams.name }).from(teams).where(isThisTeam).for('update')
  if (team === undefined) throw new DomainError('FORBIDDEN')
  if (team.name === name) return
  await tx.update(teams).set({ name }).where(isThisTeam)
  await recordAudit(scope, {
    action: 'team.renamed',
    subject: { id: scope.teamId, name },
    details: { from: team.name },
  })
}
