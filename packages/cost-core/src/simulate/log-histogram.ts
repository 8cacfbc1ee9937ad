const single = new Float32Array(1)
const bits = new Uint32Array(single.buffer)

/** 256 bins an octave: a bin is 0.27% wide. */
const BINS_PER_OCTAVE = 256
const BIN_SHIFT = 15

/**
 * Counts of values in bins of equal ratio, exact to merge in any order because counts are integers.
 *
 * Holds any sign and any size float32 knows; zero and absent values are counted apart and never mixed into a bin.
 * Memory grows with the octaves touched and not with the number of values.
 */
export class LogHistogram {
  readonly #octaves = new Map<number, Uint32Array<ArrayBuffer>>()
  zero = 0
  absent = 0
  /** The smallest and the largest present value, exact. */
  min = Number.POSITIVE_INFINITY
  max = Number.NEGATIVE_INFINITY

  /** Counts values; NaN counts as absent. */
  addAll(values: ArrayLike<number>): void {
    let octave = -1
    let counts = new Uint32Array(0)
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? Number.NaN
      if (value !== value) {
        this.absent++
        continue
      }
      if (value < this.min) this.min = value
      if (value > this.max) this.max = value
      if (value === 0) {
        this.zero++
        continue
      }
      single[0] = value
      const word = bits[0] ?? 0
      if (word >>> 23 !== octave) {
        octave = word >>> 23
        counts = this.#countsOf(octave)
      }
      const bin = (word >>> BIN_SHIFT) & (BINS_PER_OCTAVE - 1)
      counts[bin] = (counts[bin] ?? 0) + 1
    }
  }

  #countsOf(octave: number): Uint32Array<ArrayBuffer> {
    const known = this.#octaves.get(octave)
    if (known !== undefined) return known
    const counts = new Uint32Array(BINS_PER_OCTAVE)
    this.#octaves.set(octave, counts)
    return counts
  }

  /** Adds another histogram's counts to this one. */
  merge(other: LogHistogram): void {
    this.zero += other.zero
    this.absent += other.absent
    this.min = Math.min(this.min, other.min)
    this.max = Math.max(this.max, other.max)
    for (const [octave, counts] of other.#octaves) {
      const own = this.#octaves.get(octave)
      if (own === undefined) this.#octaves.set(octave, counts.slice())
      else for (let i = 0; i < counts.length; i++) own[i] = (own[i] ?? 0) + (counts[i] ?? 0)
    }
  }

  /** How many values are present. */
  get present(): number {
    let count = this.zero
    for (const counts of this.#octaves.values()) for (const n of counts) count += n
    return count
  }

  /** How many values lie below zero. Exact. */
  get negative(): number {
    let count = 0
    for (const [octave, counts] of this.#octaves) if (octave >= 256) for (const n of counts) count += n
    return count
  }

  /** The value below which a share `p` (0..1) of the present values lies, to within a bin's width and never outside them; NaN when none is. */
  quantile(p: number): number {
    const target = p * this.present
    let below = 0
    for (const { low, high, count } of this.bins()) {
      if (below + count >= target && count > 0) {
        const from = Math.max(low, this.min)
        const to = Math.min(high, this.max)
        return from + ((target - below) / count) * (to - from)
      }
      below += count
    }
    return Number.NaN
  }

  /** The filled bins from the lowest value to the highest. Zero is a bin of no width. */
  *bins(): Generator<{ readonly low: number; readonly high: number; readonly count: number }> {
    const octaves = [...this.#octaves.keys()]
    const negative = octaves.filter((octave) => octave >= 256).sort((a, b) => b - a)
    const positive = octaves.filter((octave) => octave < 256).sort((a, b) => a - b)
    for (const octave of negative)
      for (let bin = BINS_PER_OCTAVE - 1; bin >= 0; bin--) {
        const count = this.#octaves.get(octave)?.[bin] ?? 0
        if (count > 0) yield { low: edge(octave, bin + 1), high: edge(octave, bin), count }
      }
    if (this.zero > 0) yield { low: 0, high: 0, count: this.zero }
    for (const octave of positive)
      for (let bin = 0; bin < BINS_PER_OCTAVE; bin++) {
        const count = this.#octaves.get(octave)?.[bin] ?? 0
        if (count > 0) yield { low: edge(octave, bin), high: edge(octave, bin + 1), count }
      }
  }
}

function edge(octave: number, bin: number): number {
  bits[0] = ((octave << 23) + (bin << BIN_SHIFT)) >>> 0
  return single[0] ?? Number.NaN
}
