import { setTimeout as pause } from 'node:timers/promises'
import type { Catalogue } from '@kilotoken/cost-core'
import { claimRun, type Database, isConnectionLost, type RunKey } from '@kilotoken/db'
import type { Logger } from 'pino'
import type { Threads } from '../compute/open-threads.ts'
import { workOnRun } from './work-on-run.ts'

/** What the handlers work with. */
export type Workshop = {
  app: Database
  threads: Threads
  /** Read once a process: it changes only with a release. */
  catalogue: () => Promise<Catalogue>
  workerId: string
  logger: Logger
  stopping: AbortSignal
}

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
