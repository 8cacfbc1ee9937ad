import type { RunRow } from './evidence.ts'
import type { Facts, Violation } from './violation.ts'

const STARTED = { start: 'run.started', request: 'report.requested' } as const

/** What was acknowledged is there, in its team and in its log, once; what nobody asked for is not. */
export function checkAcknowledged(facts: Facts): Violation[] {
  return [...acknowledgedThere(facts), ...loggedOnce(facts), ...nothingUnasked(facts)]
}

function acknowledgedThere({ history, evidence }: Facts): Violation[] {
  const runs = new Map(evidence.runs.map((run) => [run.id, run]))
  const schedules = new Map(evidence.schedules.map((schedule) => [schedule.id, schedule]))
  const isThere = (call: { what: string; team: string; id?: string; seed?: number }): boolean => {
    const id = call.id ?? ''
    switch (call.what) {
      case 'schedule':
        return schedules.get(id)?.team === call.team
      case 'cancel': {
        const run = runs.get(id)
        return run !== undefined && (run.isCancelAsked || isOver(run))
      }
      default:
        return runs.get(id)?.team === call.team && runs.get(id)?.seed === call.seed
    }
  }
  return history.flatMap((entry): Violation[] => {
    if (entry.kind !== 'call' || entry.phase !== 'ok' || isThere(entry)) return []
    return [{ promise: 'what was acknowledged is there', where: `${entry.what} ${entry.id}` }]
  })
}

/** A run over before it was cancelled stays what it is. */
function isOver({ status }: RunRow): boolean {
  return status === 'done' || status === 'failed'
}

function loggedOnce({ history, evidence }: Facts): Violation[] {
  const entries = new Map<string, number>()
  for (const { team, action, subject } of evidence.audit) {
    const key = `${team} ${action} ${subject}`
    entries.set(key, (entries.get(key) ?? 0) + 1)
  }
  const expect = (key: string, times: number): Violation[] =>
    (entries.get(key) ?? 0) === times
      ? []
      : [{ promise: 'a change has exactly one entry in the log', where: `${key}: ${entries.get(key) ?? 0}` }]
  const calls = history.flatMap((entry) => {
    if (entry.kind !== 'call' || entry.phase !== 'ok' || entry.what === 'cancel') return []
    const action = entry.what === 'schedule' ? 'schedule.created' : STARTED[entry.what]
    return expect(`${entry.team} ${action} ${entry.id}`, 1)
  })
  const cancels = evidence.runs.flatMap(({ team, id, isCancelAsked }) =>
    expect(`${team} run.cancelled ${id}`, isCancelAsked ? 1 : 0),
  )
  const broken = evidence.brokenLogs.map((where) => ({ promise: 'the log of a team holds together', where }))
  return [...calls, ...cancels, ...broken]
}

/** Every run that no schedule started goes back to one call that was not refused, and no call made two. */
function nothingUnasked({ history, evidence }: Facts): Violation[] {
  const asked = new Map<string, string>()
  for (const entry of history)
    if (entry.kind === 'call' && entry.seed !== undefined)
      asked.set(`${entry.team} ${entry.seed}`, entry.phase)
  const seen = new Set<string>()
  return evidence.runs.flatMap(({ id, team, seed, schedule }): Violation[] => {
    if (schedule !== null) return []
    const key = `${team} ${seed}`
    const phase = asked.get(key)
    const wrong =
      phase === undefined || phase === 'refused' ? 'was never accepted' : seen.has(key) && 'is there twice'
    seen.add(key)
    return wrong
      ? [{ promise: 'a call that was not accepted does nothing', where: `run ${id} ${wrong}` }]
      : []
  })
}
