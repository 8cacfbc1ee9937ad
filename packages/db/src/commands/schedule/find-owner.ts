import { and, eq, isNull } from 'drizzle-orm'
import { memberships } from '../../schema/teams.ts'
import { users } from '../../schema/users.ts'
import { isAtLeast, type Role } from '../../scope/role.ts'
import { type WorkScope, work } from '../../scope/scope.ts'

/** The owner of a schedule, while they may start runs in this team; undefined once they left or only look. */
export async function findOwner(
  { [work]: { tx }, teamId }: WorkScope,
  ownerId: string | null,
): Promise<{ id: string; name: string } | undefined> {
  if (ownerId === null) return undefined
  const [owner] = await tx
    .select({ id: users.id, name: users.name, role: memberships.role })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.teamId, teamId), eq(memberships.userId, ownerId), isNull(users.disabledAt)))
  return owner !== undefined && isAtLeast(owner.role as Role, 'editor')
    ? { id: owner.id, name: owner.name }
    : undefined
}
