import { listAllTeams, MOST_LIMITS, setTeamLimits, type TeamLimits, type TeamSummary } from '@kilotoken/db'
import type { AdminTools } from './admin-tools.ts'

/** The word for what every team may. */
const USUAL = 'usual'

/** Says how much a team may run, after setting what was given: figures × trials × months, then open runs. */
export async function setLimits(
  tools: AdminTools,
  named = '',
  numbers?: string,
  open?: string,
): Promise<number> {
  const { app, backup, say, print } = tools
  const team = findTeam(await listAllTeams(backup), named, tools)
  if (team === undefined) return 1
  const runNumbers = readLimit(numbers, MOST_LIMITS.runNumbers)
  const openRuns = readLimit(open, MOST_LIMITS.openRuns)
  for (const [value, limit, maximum] of [
    [numbers, runNumbers, MOST_LIMITS.runNumbers],
    [open, openRuns, MOST_LIMITS.openRuns],
  ] as const)
    if (limit === 'wrong') {
      print(say('badLimit', { value: value ?? '', maximum }))
      return 1
    }
  const limits: TeamLimits =
    runNumbers === undefined
      ? team.limits
      : await setTeamLimits(app, {
          teamId: team.id,
          teamName: team.name,
          limits: {
            ...(runNumbers !== 'wrong' && { runNumbers }),
            ...(openRuns !== undefined && openRuns !== 'wrong' && { openRuns }),
          },
        })
  print(say('limits', { name: team.name, id: team.id, ...limits }))
  return 0
}

/** By its id, or by a name that no other has. */
function findTeam(
  teams: readonly TeamSummary[],
  named: string,
  { say, print }: AdminTools,
): TeamSummary | undefined {
  const open = teams.filter(({ deletedAt }) => deletedAt === null)
  const found = open.filter(({ id, name }) => id === named || name === named)
  if (found.length === 0) print(say('noSuchTeam', { team: named }))
  if (found.length > 1) print(say('severalTeams', { team: named, ids: found.map(({ id }) => id).join(' ') }))
  return found.length === 1 ? found[0] : undefined
}

function readLimit(text: string | undefined, maximum: number): number | null | 'wrong' | undefined {
  if (text === undefined) return undefined
  if (text === USUAL) return null
  const value = Number(text)
  return Number.isInteger(value) && value >= 1 && value <= maximum ? value : 'wrong'
}
