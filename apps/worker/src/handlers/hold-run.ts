import { type ClaimedRun, isConnectionLost, renewRun } from '@kilotoken/db'
import type { ComputeNews } from '../compute/compute-job.ts'
import type { Workshop } from './workshop.ts'

/** How often it is looked whether there is something to say. */
const BEAT_MS = 1000
/** With nothing to say, the lease is still renewed this often. */
const RENEW_MS = 5000

/** Why a run ended before its time: somebody asked for it, or it is another worker's now. */
export type HoldEnd = 'cancelled' | 'lost' | undefined

export type Hold = {
  /** What the next beat is to say. */
  news: (news: ComputeNews) => void
  /** What to do once when the run is cancelled, lost, or this worker is told to stop. */
  onEnd: (end: () => void) => void
  /** Beats once more, after which the answer holds until the run is ended. */
  settle: () => Promise<HoldEnd>
  release: () => void
}

/**
 * Keeps a claimed run while it is worked on: renews its lease, writes how far it is, and hears that it is cancelled.
 *
 * A beat the database does not hear is tried again at the next; whether the run was lost meanwhile, that one learns.
 */
export function holdRun({ app, logger, stopping }: Workshop, run: ClaimedRun): Hold {
  let end: HoldEnd = run.isCancelled ? 'cancelled' : undefined
  let latest: ComputeNews | undefined
  let checkpoint: Uint8Array | undefined
  let renewedAt = performance.now()
  let beating: Promise<void> | undefined
  let stop: () => void = () => undefined

  async function beat(): Promise<void> {
    const progress = latest && { ...latest, checkpoint }
    latest = undefined
    checkpoint = undefined
    renewedAt = performance.now()
    const { isHeld, isCancelled } = await renewRun(app, run, run.attempt, progress)
    if (!isHeld) end = 'lost'
    else if (isCancelled) end ??= 'cancelled'
    if (end !== undefined) stop()
  }

  function onTick(): void {
    if (beating !== undefined || end === 'lost') return
    if (latest === undefined && performance.now() - renewedAt < RENEW_MS && end === undefined) return
    beating = beat()
      .catch((error: unknown) => {
        if (!isConnectionLost(error)) logger.warn({ err: error, run: run.run }, 'progress not written')
      })
      .finally(() => {
        beating = undefined
      })
  }

  const timer = setInterval(onTick, BEAT_MS)
  const onStopping = () => stop()
  stopping.addEventListener('abort', onStopping)
  return {
    news: (news) => {
      latest = news
      checkpoint = news.checkpoint ?? checkpoint
    },
    onEnd: (end_) => {
      stop = end_
      if (end !== undefined || stopping.aborted) stop()
    },
    settle: async () => {
      await beating
      await beat()
      return end
    },
    release: () => {
      clearInterval(timer)
      stopping.removeEventListener('abort', onStopping)
    },
  }
}
