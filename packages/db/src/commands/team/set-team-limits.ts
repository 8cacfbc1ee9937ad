import { recordAudit } from '../../audit/record-audit.ts'
import type { Database } from '../../connection/database.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { getTeamLimits, type TeamLimits } from '../../queries/team/get-team-limits.ts'
import { teamLimits } from '../../schema/teams.ts'
import { enterWork } from '../../scope/enter-work.ts'
import { work } from '../../scope/scope.ts'

/** Beyond these a number is a slip of the keyboard, and the tables refuse it too. */
export const MOST_LIMITS: TeamLimits = { runNumbers: 1e15, openRuns: 10_000 }

/**
 * Sets how much a team may run, for whoever runs the server: null is what every team may, what is absent stays. Runs that
 * are under way go on.
 *
 * The team sees in its log that the operator did it.
 *
 * @returns what the team may from now on
 * @throws DomainError NOT_FOUND for a team that is gone, LIMIT_REACHED for a number beyond `MOST_LIMITS`
 */
export function setTeamLimits(
  app: Database,
  {
    teamId,
    teamName,
    limits,
  }: { teamId: string; teamName: string; limits: { [L in keyof TeamLimits]?: number | null } },
): Promise<TeamLimits> {
  for (const [kind, value] of Object.entries(limits)) {
    const maximum = kind === 'runNumbers' ? MOST_LIMITS.runNumbers : MOST_LIMITS.openRuns
    if (value !== null && !(Number.isInteger(value) && value >= 1 && value <= maximum))
      throw new DomainError('LIMIT_REACHED', { kind, maximum })
  }
  return enterWork(app, teamId, 'mutation', async (scope) => {
    await scope[work].tx
      .insert(teamLimits)
      .values({ teamId, ...limits })
      .onConflictDoUpdate({ target: teamLimits.teamId, set: limits })
    const now = await getTeamLimits(scope)
    await recordAudit(
      { ...scope, user: { id: null, name: 'operator' } },
      { action: 'team.limits_set', subject: { id: teamId, name: teamName }, details: { ...now } },
    )
    return now
  })
}
