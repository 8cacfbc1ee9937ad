import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../connection/database.ts'
import { DomainError } from '../errors/domain-error.ts'
import { memberships, teams } from '../schema/teams.ts'
import { enterUser } from './enter-user.ts'
import type { ScopeMode } from './enter-visitor.ts'
import type { Role } from './role.ts'
import { type TeamScope, type UserScope, work } from './scope.ts'

/**
 * Opens one transaction for a person inside a team.
 *
 * The team is set from the membership row, so there is no way in without one; a team of others, a deleted one and one
 * that never was are told apart by nothing.
 *
 * @throws DomainError UNAUTHENTICATED, NOT_FOUND
 */
export function enterTeam<T>(
  database: Database,
  caller: { sessionSecret: string | undefined; teamId: string },
  mode: ScopeMode,
  act: (scope: TeamScope) => Promise<T>,
): Promise<T> {
  return enterUser(database, caller.sessionSecret, mode, async (user) =>
    act(await joinTeam(user, caller.teamId)),
  )
}

/** The same inside a transaction that is already open. @throws DomainError NOT_FOUND */
async function joinTeam(scope: UserScope, teamId: string): Promise<TeamScope> {
  const role = await findRole(scope[work].tx, scope.user.id, teamId)
  if (role === undefined) throw new DomainError('NOT_FOUND', { kind: 'team', key: teamId })
  return { ...scope, teamId, role }
}

async function findRole(tx: Transaction, userId: string, teamId: string): Promise<Role | undefined> {
  const [membership] = await tx
    .select({
      role: memberships.role,
      entered: sql`set_config('app.team_id', ${memberships.teamId}::text, true)`,
      ranked: sql`set_config('app.role', ${memberships.role}, true)`,
    })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(and(eq(memberships.userId, userId), eq(memberships.teamId, teamId), isNull(teams.deletedAt)))
  return membership?.role as Role | undefined
}
