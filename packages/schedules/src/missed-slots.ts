import { calendarOf } from './calendar.ts'
import { DAY_MS } from './civil-day.ts'
import { HORIZON_DAYS } from './next-slots.ts'
import type { Recurrence } from './recurrence.ts'
import { walkSlots } from './walk-slots.ts'

/** What becomes of slots that passed while nothing could run: nothing, or the newest of them runs late. */
export type Misfire = 'skip' | 'run_once'

const GRACE_MS = 60_000
const MOST_RECORDED = 500

/** What to do about the slots since the last one. Each slot is in `run`, in `skipped` or counted, never in two. */
export interface MissedSlots {
  /** In order. Those that are not late yet, and before them one that is if the policy says so. */
  readonly run: readonly Date[]
  /** In order, the newest 500. */
  readonly skipped: readonly Date[]
  /** How many older ones there were. */
  readonly olderSkipped: number
}

/**
 * Sorts the slots after the last one handled, up to now, into those to run and those to record as skipped.
 *
 * A slot is missed when it is more than `graceMs` ago; one that is not simply runs, whatever the policy. Slots more than
 * eight years ago are forgotten.
 */
export function missedSlots(
  recurrence: Recurrence,
  zone: string,
  lastSlot: Date,
  now: Date,
  policy: Misfire,
  graceMs = GRACE_MS,
): MissedSlots {
  const until = now.getTime()
  const after = Math.max(lastSlot.getTime(), until - HORIZON_DAYS * DAY_MS)
  const due: number[] = []
  const late: number[] = []
  let older = 0
  for (const slot of walkSlots(calendarOf(recurrence), zone, after, until)) {
    if (until - slot <= graceMs) due.push(slot)
    else if (late.push(slot) > MOST_RECORDED + 1) {
      late.shift()
      older++
    }
  }
  const newest = policy === 'run_once' ? late.splice(-1) : []
  const skipped = late.slice(-MOST_RECORDED)
  return {
    run: [...newest, ...due].map((slot) => new Date(slot)),
    skipped: skipped.map((slot) => new Date(slot)),
    olderSkipped: older + late.length - skipped.length,
  }
}
