import { eq, sql } from 'drizzle-orm'
import { DomainError } from '../../errors/domain-error.ts'
import { memberships } from '../../schema/teams.ts'
import { users } from '../../schema/users.ts'
import type { Role } from '../../scope/role.ts'
import { type TeamScope, type VisitorScope, work } from '../../scope/scope.ts'

export type LockedMember = { userId: string; name: string; role: Role }

/** Holds who is in a team, and as what, until the transaction ends: whoever else wants to change it waits. */
export async function holdTeam({ [work]: { tx } }: VisitorScope, teamId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`members ${teamId}`}, 0))`)
}

/**
 * The members of the team, held until the transaction ends.
 *
 * The caller's own place is looked at again: it may have changed while they waited.
 *
 * @throws DomainError FORBIDDEN when the caller is no longer what they entered as
 */
export async function lockMembers(scope: TeamScope): Promise<LockedMember[]> {
  await holdTeam(scope, scope.teamId)
  const rows = await scope[work].tx
    .select({ userId: memberships.userId, name: users.name, role: memberships.role })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(memberships.teamId, scope.teamId))
  const members = rows.map((row) => ({ ...row, role: row.role as Role }))
  if (members.find(({ userId }) => userId === scope.user.id)?.role !== scope.role)
    throw new DomainError('FORBIDDEN')
  return members
}

/** @throws DomainError LAST_OWNER when the team would be left without one */
export function requireAnotherOwner(members: readonly LockedMember[], userId: string): void {
  if (!members.some((member) => member.role === 'owner' && member.userId !== userId))
    throw new DomainError('LAST_OWNER')
}

/** @throws DomainError NOT_FOUND for somebody who is not in the team */
export function findMember(members: readonly LockedMember[], userId: string): LockedMember {
  const member = members.find((one) => one.userId === userId)
  if (member === undefined) throw new DomainError('NOT_FOUND', { kind: 'member', key: userId })
  return member
}
