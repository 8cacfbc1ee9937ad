import { calendarOf } from './calendar.ts'
import { DAY_MS } from './civil-day.ts'
import type { Recurrence } from './recurrence.ts'
import { skipsAMatch } from './walk-slots.ts'
import { zoneChanges } from './zone-changes.ts'

/**
 * What a change of the clocks does to a slot, for the note beside it.
 *
 * `gap`: the clock skips its time, or one that falls onto the same instant; it runs right after. `overlap`: the clock
 * shows its time twice; whether it runs the first time or both is `runsInBothHours`. The slot has to be one of the
 * recurrence.
 */
export function clockChange(recurrence: Recurrence, zone: string, slot: Date): 'gap' | 'overlap' | undefined {
  const calendar = calendarOf(recurrence)
  const at = slot.getTime()
  for (const change of zoneChanges(zone, at - 2 * DAY_MS, at + 2 * DAY_MS)) {
    const repeated = change.before - change.after
    if (repeated < 0) {
      if (at === change.at && !calendar.followsClock && skipsAMatch(calendar, change)) return 'gap'
    } else if (at >= change.at - repeated && at < change.at + repeated) return 'overlap'
  }
  return undefined
}
