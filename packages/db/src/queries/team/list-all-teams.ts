import { asc, count, eq } from 'drizzle-orm'
import type { Database } from '../../connection/database.ts'
import { readOnly } from '../../connection/read-only.ts'
import { memberships, teamLimits, teams } from '../../schema/teams.ts'
import { type TeamLimits, teamLimitsOf } from './get-team-limits.ts'

export type TeamSummary = {
  id: string
  name: string
  members: number
  createdAt: Date
  deletedAt: Date | null
  limits: TeamLimits
}

/** Every team of the instance, oldest first, under a role that may read all of them: for whoever runs the server. */
export async function listAllTeams(database: Database): Promise<TeamSummary[]> {
  const rows = await readOnly(database, (tx) =>
    tx
      .select({
        id: teams.id,
        name: teams.name,
        members: count(memberships.userId),
        createdAt: teams.createdAt,
        deletedAt: teams.deletedAt,
        runNumbers: teamLimits.runNumbers,
        openRuns: teamLimits.openRuns,
      })
      .from(teams)
      .leftJoin(memberships, eq(memberships.teamId, teams.id))
      .leftJoin(teamLimits, eq(teamLimits.teamId, teams.id))
      .groupBy(teams.id, teamLimits.teamId)
      .orderBy(asc(teams.createdAt), asc(teams.id)),
  )
  return rows.map(({ runNumbers, openRuns, ...team }) => ({
    ...team,
    limits: teamLimitsOf({ runNumbers, openRuns }),
  }))
}
