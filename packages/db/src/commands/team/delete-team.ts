import { and, eq, isNull, sql } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { invitations, teams } from '../../schema/teams.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { requireRecentProof } from '../account/require-recent-proof.ts'
import { holdTeam } from './lock-members.ts'

/**
 * Closes the team: from the next call on nobody can enter it. Its rows stay, because its log is append-only, and only
 * whoever runs the server can bring it back. Open invitations are withdrawn.
 *
 * @throws DomainError PROOF_TOO_OLD, FORBIDDEN
 */
export async function deleteTeam(scope: TeamScope): Promise<void> {
  const { tx } = scope[work]
  requireRecentProof(scope)
  await holdTeam(scope, scope.teamId)
  const [team] = await tx
    .update(teams)
    .set({ deletedAt: sql`now()` })
    .where(and(eq(teams.id, scope.teamId), isNull(teams.deletedAt)))
    .returning({ name: teams.name })
  if (team === undefined) throw new DomainError('FORBIDDEN')
  await tx
    .delete(invitations)
    .where(and(eq(invitations.teamId, scope.teamId), isNull(invitations.acceptedAt)))
  await recordAudit(scope, { action: 'team.deleted', subject: { id: scope.teamId, name: team.name } })
}
