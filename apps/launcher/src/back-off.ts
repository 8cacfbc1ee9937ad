const shortestMs = 250
const longestMs = 30_000
const stableMs = 60_000

/**
 * How long to wait before the next restart, given how long the last run lasted: a quarter of a second, doubling up to
 * half a minute; a run of a minute or more starts the series anew.
 */
export class BackOff {
  #nextMs = shortestMs

  delayAfter(ranMs: number): number {
    if (ranMs >= stableMs) this.#nextMs = shortestMs
    const delayMs = this.#nextMs
    this.#nextMs = Math.min(this.#nextMs * 2, longestMs)
    return delayMs
  }
}
