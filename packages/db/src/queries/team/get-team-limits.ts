import { RUN_LIMITS } from '@kilotoken/cost-core'
import { eq } from 'drizzle-orm'
import { teamLimits } from '../../schema/teams.ts'
import { type WorkScope, work } from '../../scope/scope.ts'

export type TeamLimits = {
  /** Figures × trials × months of one run. */
  runNumbers: number
  /** Runs that wait or compute at the same time. */
  openRuns: number
}

/** What every team may, for which the operator has set nothing else. */
const USUAL_LIMITS: TeamLimits = { runNumbers: RUN_LIMITS.nodeTrialMonths, openRuns: 100 }

/** How much a team may run. */
export async function getTeamLimits({ [work]: { tx }, teamId }: WorkScope): Promise<TeamLimits> {
  const [set] = await tx
    .select({ runNumbers: teamLimits.runNumbers, openRuns: teamLimits.openRuns })
    .from(teamLimits)
    .where(eq(teamLimits.teamId, teamId))
  return teamLimitsOf(set)
}

/** What was set, and what every team may in place of what was not. */
export function teamLimitsOf(set: { [L in keyof TeamLimits]: number | null } | undefined): TeamLimits {
  return {
    runNumbers: set?.runNumbers ?? USUAL_LIMITS.runNumbers,
    openRuns: set?.openRuns ?? USUAL_LIMITS.openRuns,
  }
}
