import { setTimeout as sleep } from 'node:timers/promises'

/** Waits until a condition holds and returns how long that took, in ms; fails when it takes longer than `withinMs`. */
export async function until(
  what: string,
  withinMs: number,
  holds: () => boolean | Promise<boolean>,
): Promise<number> {
  const start = performance.now()
  while (!(await holds())) {
    if (performance.now() - start > withinMs) throw new Error(`not within ${withinMs} ms: ${what}`)
    await sleep(50)
  }
  return performance.now() - start
}
