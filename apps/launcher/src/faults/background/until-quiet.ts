import { setTimeout as sleep } from 'node:timers/promises'
import type { Sql } from '@kilotoken/db/testing'

const LOOK_MS = 500
/** Looks in a row that find nothing: a job that ends may ask for the next. */
const QUIET_LOOKS = 3

/**
 * Waits until no job waits and none is at work, with what waits for a later try brought forward; up to `withinMs`.
 *
 * What is left then is for the checker to say.
 */
export async function untilQuiet(admin: Sql, withinMs: number): Promise<void> {
  const end = performance.now() + withinMs
  for (let quiet = 0; quiet < QUIET_LOOKS && performance.now() < end; ) {
    await admin`update kilotoken.job_requests set start_after = now() where start_after > now()`
    await admin`update kilotoken_queue.job set start_after = now()
      where state in ('created', 'retry') and start_after > now()`
    const [left] = await admin<{ jobs: number }[]>`
      select (select count(*) from kilotoken.job_requests)::int
        + (select count(*) from kilotoken_queue.job where state in ('created', 'retry', 'active'))::int
        + (select count(*) from kilotoken.schedule_clocks where next_at <= now())::int as jobs`
    quiet = left?.jobs === 0 ? quiet + 1 : 0
    await sleep(LOOK_MS)
  }
}
