import { asc, count, eq } from 'drizzle-orm'
import type { Database } from '../../connection/database.ts'
import { readOnly } from '../../connection/read-only.ts'
import { memberships, teams } from '../../schema/teams.ts'

export type TeamSummary = {
  id: string
  name: string
  members: number
  createdAt: Date
  deletedAt: Date | null
}

/** Every team of the instance, oldest first, under a role that may read all of them: for whoever runs the server. */
export function listAllTeams(database: Database): Promise<TeamSummary[]> {
  return readOnly(database, (tx) =>
    tx
      .select({
        id: teams.id,
        name: teams.name,
        members: count(memberships.userId),
        createdAt: teams.createdAt,
        deletedAt: teams.deletedAt,
      })
      .from(teams)
      .leftJoin(memberships, eq(memberships.teamId, teams.id))
      .groupBy(teams.id)
      .orderBy(asc(teams.createdAt), asc(teams.id)),
  )
}
