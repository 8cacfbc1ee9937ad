import { asc, eq } from 'drizzle-orm'
import { memberships } from '../../schema/teams.ts'
import { users } from '../../schema/users.ts'
import type { Role } from '../../scope/role.ts'
import { type TeamScope, work } from '../../scope/scope.ts'

export type Member = {
  userId: string
  name: string
  /** As its owner wrote it. */
  email: string
  role: Role
  joinedAt: Date
  /** Whether it is the caller. */
  isMe: boolean
}

/** Who is in the team, by name. */
export async function listMembers(scope: TeamScope): Promise<Member[]> {
  const rows = await scope[work].tx
    .select({
      userId: memberships.userId,
      name: users.name,
      email: users.emailTyped,
      role: memberships.role,
      joinedAt: memberships.createdAt,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(memberships.teamId, scope.teamId))
    .orderBy(asc(users.name), asc(users.id))
  return rows.map((row) => ({ ...row, role: row.role as Role, isMe: row.userId === scope.user.id }))
}
