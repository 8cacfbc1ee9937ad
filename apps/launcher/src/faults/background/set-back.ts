import type { Sql } from '@kilotoken/db/testing'
import type { History } from './history.ts'

const QUARTER_MS = 15 * 60_000

/**
 * Sets the clock of a schedule back by so many slots, as after an outage: all of them have come now.
 *
 * Holds the schedule meanwhile, as whoever deals with its slots does, so that neither undoes the other's work.
 */
export async function setBack(admin: Sql, history: History, schedule: string, slots: number): Promise<void> {
  const to = Math.floor(Date.now() / QUARTER_MS) * QUARTER_MS - (slots - 1) * QUARTER_MS
  const say = (phase: 'ok' | 'unknown') => history.add({ kind: 'clock', schedule, to, phase, at: Date.now() })
  try {
    await admin.begin(async (tx) => {
      await tx`select from kilotoken.schedules where id = ${schedule} for update`
      await tx`update kilotoken.schedule_clocks set next_at = ${new Date(to)} where schedule_id = ${schedule}`
    })
    say('ok')
  } catch {
    say('unknown')
  }
}
