import { and, eq, isNull, sql } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { memberships } from '../../schema/teams.ts'
import { users } from '../../schema/users.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { holdTeamsOf } from '../team/hold-teams-of.ts'
import { insertLink } from './insert-link.ts'
import { requireRecentProof } from './require-recent-proof.ts'

/**
 * Makes a link with which another member of the team chooses a new password, and returns its secret.
 *
 * For an owner, and only for somebody all of whose teams they own: a new password opens every team of a person. The
 * link is void as soon as the person is in one more. Not for oneself, which would be a way around the current password.
 *
 * @throws DomainError FORBIDDEN, PROOF_TOO_OLD, NOT_FOUND, RESET_REACHES_OTHER_TEAMS
 */
export async function issueResetLink(scope: TeamScope, { userId }: { userId: string }): Promise<string> {
  const { tx } = scope[work]
  if (scope.role !== 'owner' || userId === scope.user.id) throw new DomainError('FORBIDDEN')
  requireRecentProof(scope)
  await holdTeamsOf(scope, userId)
  const [person] = await tx
    .select({
      id: users.id,
      name: users.name,
      isOnlyMine: sql<boolean>`kilotoken.is_only_in_my_teams(${users.id})`,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(eq(memberships.teamId, scope.teamId), eq(memberships.userId, userId), isNull(users.disabledAt)),
    )
  if (person === undefined) throw new DomainError('NOT_FOUND', { kind: 'member', key: userId })
  if (!person.isOnlyMine) throw new DomainError('RESET_REACHES_OTHER_TEAMS')
  const secret = await insertLink(scope, { kind: 'reset', userId })
  await recordAudit(scope, {
    action: 'account.reset_link_issued',
    subject: { id: person.id, name: person.name },
  })
  return secret
}
