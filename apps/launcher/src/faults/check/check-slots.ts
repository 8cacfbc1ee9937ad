import type { Evidence } from './evidence.ts'
import type { Facts, Violation } from './violation.ts'

/** The schedules of the harness are due at :00, :15, :30 and :45 in UTC: a calendar that needs no calendar. */
const QUARTER_MS = 15 * 60_000

type Schedule = Evidence['schedules'][number]

/** Each slot of a schedule is dealt with once, and none is left out. */
export function checkSlots(facts: Facts): Violation[] {
  return facts.evidence.schedules.flatMap((schedule) =>
    slotProblems(schedule, facts).map((promise) => ({ promise, where: `schedule ${schedule.id}` })),
  )
}

function slotProblems(schedule: Schedule, facts: Facts): string[] {
  const { evidence } = facts
  const slots = evidence.slots.filter((slot) => slot.schedule === schedule.id)
  const runs = evidence.runs.filter((run) => run.schedule === schedule.id)
  const times = slots.map(({ at }) => at).sort((a, b) => a - b)
  const started = slots.filter(({ outcome }) => outcome === 'run').map(({ run, at }) => `${run} ${at}`)
  const made = runs.map(({ id, slotAt }) => `${id} ${slotAt}`)
  return [
    ...(new Set(times).size === times.length ? [] : ['a slot is dealt with once']),
    ...(new Set(runs.map(({ slotAt }) => slotAt)).size === runs.length ? [] : ['a slot starts one run']),
    ...(started.sort().join() === made.sort().join()
      ? []
      : ['slots and the runs they started tell the same']),
    ...(isComplete(schedule, [...new Set(times)], facts) ? [] : ['no slot is left out, and none is made up']),
    ...(slots.every(({ team }) => team === schedule.team) && runs.every(({ team }) => team === schedule.team)
      ? []
      : ["a slot is of its schedule's team"]),
  ]
}

/** All quarters from where the clock was set back to, or the first after it was made, until the next one due. */
function isComplete(schedule: Schedule, times: readonly number[], { history }: Facts): boolean {
  if (schedule.nextAt === null) return false
  const moves = history.flatMap((entry) =>
    entry.kind === 'clock' && entry.schedule === schedule.id ? [entry] : [],
  )
  const first = Math.ceil(schedule.createdAt / QUARTER_MS) * QUARTER_MS
  const surely = Math.min(first, ...moves.filter(({ phase }) => phase === 'ok').map(({ to }) => to))
  const atMost = Math.min(first, ...moves.map(({ to }) => to))
  return [surely, atMost].some((from) => quarters(from, schedule.nextAt ?? 0).join() === times.join())
}

function quarters(from: number, until: number): number[] {
  return Array.from({ length: Math.max(0, (until - from) / QUARTER_MS) }, (_, at) => from + at * QUARTER_MS)
}
