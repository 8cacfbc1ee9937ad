/** A slice that is longer makes a page feel stuck; a frame of the screen takes 16. */
export const SLICE_MS = 12

export type SliceListener<Result> = {
  onProgress: (share: number) => void
  onDone: (result: Result) => void
  onFailure: (error: unknown) => void
}

export type SliceClock = {
  now: () => number
  /** Calls back when the page has had its turn; the answer cancels it. */
  later: (next: () => void) => () => void
}

const BROWSER: SliceClock = {
  now: () => performance.now(),
  later: (next) => {
    const timer = setTimeout(next, 0)
    return () => clearTimeout(timer)
  },
}

/** Works through a generator a slice at a time, so that the page goes on answering. The answer stops it. */
export function runSlices<Result>(
  work: Generator<number, Result>,
  { onProgress, onDone, onFailure }: SliceListener<Result>,
  { now, later }: SliceClock = BROWSER,
): () => void {
  let cancel = later(slice)
  return () => cancel()

  function slice() {
    const end = now() + SLICE_MS
    try {
      let step = work.next()
      while (step.done !== true && now() < end) step = work.next()
      if (step.done === true) return onDone(step.value)
      onProgress(step.value)
    } catch (error) {
      return onFailure(error)
    }
    cancel = later(slice)
  }
}
