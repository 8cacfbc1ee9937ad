import { setTimeout as pause } from 'node:timers/promises'
import { claimRun, isConnectionLost, type RunKey } from '@kilotoken/db'
import { workOnRun } from './work-on-run.ts'
import type { Workshop } from './workshop.ts'

/**
 * Does a run, or what is left of it. One that somebody else holds is waited for until their lease ends: they may be gone.
 *
 * A job for a run that is over, or never was, is done.
 */
export async function handleRun(workshop: Workshop, key: RunKey): Promise<void> {
  const { app, workerId, stopping } = workshop
  for (;;) {
    const claim = await claimRun(app, key, workerId).catch(isGone)
    if (claim.state === 'over') return
    if (claim.state === 'claimed') return workOnRun(workshop, claim.run)
    await pause(Math.min(claim.forMs + 50, 2000), undefined, { signal: stopping })
  }
}

function isGone(error: unknown): { readonly state: 'over' } {
  const isNotFound = error instanceof Error && 'code' in error && error.code === 'NOT_FOUND'
  if (isNotFound && !isConnectionLost(error)) return { state: 'over' }
  throw error
}
