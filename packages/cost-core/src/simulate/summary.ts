import { LogHistogram } from './log-histogram.ts'

/** Trials are added up in groups of this many, so that a sum does not depend on how a run was cut. */
export const TRIALS_PER_GROUP = 4096

/**
 * What a run keeps of one figure: a histogram and sums. Merging two summaries of different trials gives bit for bit the
 * summary of all of them, as long as shards start at a multiple of `TRIALS_PER_GROUP`.
 */
export class Summary {
  readonly histogram = new LogHistogram()
  readonly #sums = new Map<number, number>()

  /** Adds the values of consecutive trials, the first of which is `trial`. */
  add(values: Float64Array, trial: number): void {
    this.histogram.addAll(values)
    let at = 0
    while (at < values.length) {
      const group = Math.floor((trial + at) / TRIALS_PER_GROUP)
      const end = Math.min(values.length, (group + 1) * TRIALS_PER_GROUP - trial)
      let sum = this.#sums.get(group) ?? 0
      for (; at < end; at++) {
        const value = values[at] ?? Number.NaN
        if (value === value) sum += value
      }
      this.#sums.set(group, sum)
    }
  }

  merge(other: Summary): void {
    this.histogram.merge(other.histogram)
    for (const [group, sum] of other.#sums) this.#sums.set(group, (this.#sums.get(group) ?? 0) + sum)
  }

  /** The mean of the present values; NaN when none is. */
  get mean(): number {
    let sum = 0
    for (const group of [...this.#sums.keys()].sort((a, b) => a - b)) sum += this.#sums.get(group) ?? 0
    return sum / this.histogram.present
  }
}
