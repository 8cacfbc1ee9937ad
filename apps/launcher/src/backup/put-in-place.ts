import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDataDirectory } from '../data-directory.ts'
import { LaunchError } from '../launch-error.ts'
import { findLauncher, takeLauncherLock } from '../launcher-lock.ts'
import { placeCluster } from '../postgres/place-cluster.ts'
import { stopOrphan } from '../postgres/stop-orphan.ts'
import { say } from '../say.ts'
import { leaveRequest, takeOutcome, withdrawRequest } from './restore-request.ts'
import { finishSwap, type Swap, swapData, undoSwap } from './swap-data.ts'

/** A launcher looks for requests several times a second, once the product is ready. */
const takenWithinMs = 60_000
const pollMs = 200

/**
 * Puts checked data into place: by the launcher that runs on the present data, which stops the product for that and
 * starts it again, or here when none runs.
 *
 * @returns whether the product runs on it now
 * @throws LaunchError when the present data stays
 */
export async function putInPlace(
  swap: Swap,
  address: string,
  report: (line: string) => void,
  shutdown: AbortSignal,
): Promise<boolean> {
  const launcher = findLauncher(swap.dataDirectory)
  if (launcher) {
    report(say('backup.askingLauncher', { pid: launcher.pid }))
    await byLauncher(swap, launcher.pid, shutdown)
    return true
  }
  report(say('backup.changingOver'))
  openDataDirectory(swap.dataDirectory)
  const lock = takeLauncherLock(swap.dataDirectory, address)
  try {
    finishSwap(swap.dataDirectory)
    if (existsSync(path.join(swap.dataDirectory, 'postgres'))) {
      await stopOrphan(placeCluster(swap.dataDirectory).cluster, report)
    }
    swapHere(swap)
  } finally {
    lock.release()
  }
  return false
}

function swapHere(swap: Swap): void {
  try {
    swapData(swap)
  } catch (error) {
    undoSwap(swap)
    throw error
  }
}

async function byLauncher(swap: Swap, pid: number, shutdown: AbortSignal): Promise<void> {
  const { dataDirectory } = swap
  if (!leaveRequest(swap)) throw new LaunchError(say('backup.restoreUnderWay'))
  const end = performance.now() + takenWithinMs
  for (;;) {
    const outcome = takeOutcome(dataDirectory)
    if (outcome?.why) throw new LaunchError(say('backup.undone', { why: outcome.why }))
    if (outcome) return
    const isOver = shutdown.aborted || performance.now() > end || findLauncher(dataDirectory)?.pid !== pid
    if (isOver && withdrawRequest(dataDirectory)) {
      shutdown.throwIfAborted()
      throw new LaunchError(say('backup.launcherDoesNotTakeIt', { pid }))
    }
    if (findLauncher(dataDirectory)?.pid !== pid) throw new LaunchError(say('backup.launcherEnded'))
    await sleep(pollMs)
  }
}
