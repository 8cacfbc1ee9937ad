import { setTimeout as pause } from 'node:timers/promises'
import { claimRun, type RunKey } from '@kilotoken/db'
import { undefinedWhenGone } from './undefined-when-gone.ts'
import { workOnRun } from './work-on-run.ts'
import type { Workshop } from './workshop.ts'

const OVER = { state: 'over' } as const

/**
 * Does a run, or what is left of it. One that somebody else holds is waited for until their lease ends: they may be gone.
 *
 * A job for a run that is over, or never was, is done.
 */
export async function handleRun(workshop: Workshop, key: RunKey): Promise<void> {
  const { app, workerId, stopping } = workshop
  for (;;) {
    const claim = (await claimRun(app, key, workerId).catch(undefinedWhenGone)) ?? OVER
    if (claim.state === 'over') return
    if (claim.state === 'claimed') return workOnRun(workshop, claim.run)
    await pause(Math.min(claim.forMs + 50, 2000), undefined, { signal: stopping })
  }
}
