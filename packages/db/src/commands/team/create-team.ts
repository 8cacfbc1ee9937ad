import { and, count, eq, isNull } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { memberships, teams } from '../../schema/teams.ts'
import { type UserScope, work } from '../../scope/scope.ts'
import { setLocal } from '../../scope/set-local.ts'
import { voidLinks } from '../account/open-link.ts'
import { holdTeamsOf } from './hold-teams-of.ts'

/** Somebody's transaction, whether they came by a session or have just been given an account. */
type PersonalScope = Pick<UserScope, typeof work | 'user'>

/** Teams one person is in, at most. */
const MOST_TEAMS = 50

/**
 * Makes a team whose owner is the caller. Leaves the transaction inside the new team.
 *
 * @throws DomainError LIMIT_REACHED
 */
export async function createTeam(
  scope: PersonalScope,
  { name }: { name: string },
): Promise<{ teamId: string }> {
  const { tx } = scope[work]
  await refuseTooMany(scope)
  const teamId = crypto.randomUUID()
  await setLocal(tx, { team_id: teamId, role: 'owner' })
  await tx.insert(teams).values({ id: teamId, name, createdBy: scope.user.id })
  await tx.insert(memberships).values({ teamId, userId: scope.user.id, role: 'owner' })
  // A link that an owner made while every team of this person was theirs would open this one too.
  await voidLinks(scope, scope.user.id)
  await recordAudit({ ...scope, teamId }, { action: 'team.created', subject: { id: teamId, name } })
  return { teamId }
}

/** Counts under a lock of the person's, so that creations at the same time cannot pass the limit together. */
async function refuseTooMany(scope: PersonalScope): Promise<void> {
  const {
    [work]: { tx },
    user,
  } = scope
  await holdTeamsOf(scope, user.id)
  const [row] = await tx
    .select({ teams: count() })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(and(eq(memberships.userId, user.id), isNull(teams.deletedAt)))
  if ((row?.teams ?? 0) >= MOST_TEAMS)
    throw new DomainError('LIMIT_REACHED', { kind: 'teams', maximum: MOST_TEAMS })
}
