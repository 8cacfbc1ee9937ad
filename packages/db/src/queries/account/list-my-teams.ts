import { and, asc, eq, isNull } from 'drizzle-orm'
import { memberships, teams } from '../../schema/teams.ts'
import type { Role } from '../../scope/role.ts'
import { type UserScope, work } from '../../scope/scope.ts'

export type MyTeam = { id: string; name: string; role: Role }

/** The teams the caller is in, by name. */
export async function listMyTeams(scope: UserScope): Promise<MyTeam[]> {
  const rows = await scope[work].tx
    .select({ id: teams.id, name: teams.name, role: memberships.role })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(and(eq(memberships.userId, scope.user.id), isNull(teams.deletedAt)))
    .orderBy(asc(teams.name), asc(teams.id))
  return rows.map((row) => ({ ...row, role: row.role as Role }))
}
