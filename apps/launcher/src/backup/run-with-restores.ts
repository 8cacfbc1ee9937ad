import { type RestoreRequest, tellOutcome } from './restore-request.ts'
import { finishSwap, swapData, undoSwap } from './swap-data.ts'

/**
 * Runs the product, and anew on other data each time a restore asks for that.
 *
 * `run` calls `onReady` when all parts work, and returns with everything stopped when a request comes. Data the product
 * does not start on is taken out again, and the earlier data put back.
 *
 * @throws what `run` throws when there is no earlier data to go back to
 */
export async function runWithRestores(
  dataDirectory: string,
  run: (onReady: () => void) => Promise<RestoreRequest>,
  shutdown: AbortSignal,
): Promise<never> {
  finishSwap(dataDirectory)
  let onTrial: RestoreRequest | undefined
  const accept = () => {
    if (onTrial) tellOutcome(dataDirectory, { pid: onTrial.pid })
    onTrial = undefined
  }
  for (;;) {
    try {
      const request = await run(accept)
      onTrial = request
      swapData(request.swap)
    } catch (error) {
      if (!onTrial || shutdown.aborted) throw error
      undoSwap(onTrial.swap)
      const why = error instanceof Error ? error.message : String(error)
      tellOutcome(dataDirectory, { pid: onTrial.pid, why })
      onTrial = undefined
    }
  }
}
