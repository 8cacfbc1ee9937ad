import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { invitations } from '../../schema/teams.ts'
import { users } from '../../schema/users.ts'
import type { Role } from '../../scope/role.ts'
import { type TeamScope, work } from '../../scope/scope.ts'

export type Invitation = {
  id: string
  /** As the inviter wrote it. */
  email: string
  role: Role
  invitedByName: string
  expiresAt: Date
  isExpired: boolean
}

/** The team's invitations that nobody has used, newest first; those that have run out among them. */
export async function listInvitations(scope: TeamScope): Promise<Invitation[]> {
  const rows = await scope[work].tx
    .select({
      id: invitations.id,
      email: invitations.emailTyped,
      role: invitations.role,
      invitedByName: users.name,
      expiresAt: invitations.expiresAt,
      isExpired: sql<boolean>`${invitations.expiresAt} <= now()`,
    })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.invitedBy))
    .where(and(eq(invitations.teamId, scope.teamId), isNull(invitations.acceptedAt)))
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
  return rows.map((row) => ({ ...row, role: row.role as Role }))
}
