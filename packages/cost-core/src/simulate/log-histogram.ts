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
    let { zero, absent, min, max } = this
    let octave = -1
    let counts = new Uint32Array(0)
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? Number.NaN
      if (value !== value) {
        absent++
        continue
      }
      if (value < min) min = value
      if (value > max) max = value
      if (value === 0) {
        zero++
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
    this.zero = zero
    this.absent = absent
    this.min = min
    this.max = max
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
      if (below + count >= target && count > 0) return low + ((target - below) / count) * (high - low)
      below += count
    }
    return Number.NaN
  }

  /**
   * The filled bins from the lowest value to the highest, none reaching beyond the extremes. Zero is a bin of no width.
   *
   * `merged` neighbours make one bin: a power of two up to 256, which is a whole octave.
   */
  *bins(merged = 1): Generator<{ readonly low: number; readonly high: number; readonly count: number }> {
    const octaves = [...this.#octaves.keys()]
    const negative = octaves.filter((octave) => octave >= 256).sort((a, b) => b - a)
    const positive = octaves.filter((octave) => octave < 256).sort((a, b) => a - b)
    for (const octave of negative)
      for (let bin = BINS_PER_OCTAVE - merged; bin >= 0; bin -= merged) {
        const count = this.#countIn(octave, bin, merged)
        if (count > 0) yield { low: this.#edge(octave, bin + merged), high: this.#edge(octave, bin), count }
      }
    if (this.zero > 0) yield { low: 0, high: 0, count: this.zero }
    for (const octave of positive)
      for (let bin = 0; bin < BINS_PER_OCTAVE; bin += merged) {
        const count = this.#countIn(octave, bin, merged)
        if (count > 0) yield { low: this.#edge(octave, bin), high: this.#edge(octave, bin + merged), count }
      }
  }

  #countIn(octave: number, bin: number, merged: number): number {
    const counts = this.#octaves.get(octave)
    let count = 0
    for (let i = bin; i < bin + merged; i++) count += counts?.[i] ?? 0
    return count
  }

  /** A bin's edge, no further out than the extremes: counting in float32 may have rounded a value across it. */
  #edge(octave: number, bin: number): number {
    const value = edge(octave, bin)
    return value < this.min ? this.min : value > this.max ? this.max : value
  }

  /** The filled bins but zero by number, from the lowest number: with the public counts, all there is to store. */
  *filled(): Generator<readonly [bin: number, count: number]> {
    for (const octave of [...this.#octaves.keys()].sort((a, b) => a - b))
      for (const [bin, count] of (this.#octaves.get(octave) ?? new Uint32Array(0)).entries())
        if (count > 0) yield [octave * BINS_PER_OCTAVE + bin, count]
  }

  /** Sets the count of a bin that `filled` named. */
  fill(bin: number, count: number): void {
    this.#countsOf(Math.floor(bin / BINS_PER_OCTAVE))[bin % BINS_PER_OCTAVE] = count
  }
}

/** The value at which a bin begins. Beyond float32 everything lies in one bin, which ends at infinity. */
function edge(octave: number, bin: number): number {
  bits[0] = ((octave << 23) + (bin << BIN_SHIFT)) >>> 0
  const value = single[0] ?? Number.NaN
  return value === value ? value : octave < 256 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
}
