import type { RunBin } from './run-result-schema.ts'

/** How a result is drawn as bars, and how a threshold moves over them: all round numbers, in the money of the result. */
export interface HistogramAxis {
  readonly from: number
  readonly to: number
  /** Bars of equal width from `from` to `to`. */
  readonly count: number
  /** Of one bar. */
  readonly width: number
  /** What a threshold stops at. */
  readonly step: number
  /** Where it stands at first: the p95, rounded to a step. */
  readonly threshold: number
}

const BARS = 50
const STEPS_PER_BAR = 5
/** Far tails would leave the bars that matter no room; what lies beyond is said in words. */
const SHOWN = [0.001, 0.997] as const
/** Narrower than this part of their size, values differ by less than money is printed with. */
const NARROWEST = 1e-6

/**
 * The axis of a histogram of these bins: their bulk, 0.1% to 99.7%, on round numbers.
 *
 * Undefined where there is nothing to spread: no trials, or all of them on one value.
 */
export function histogramAxis(bins: readonly RunBin[]): HistogramAxis | undefined {
  const low = valueAt(bins, SHOWN[0])
  const high = valueAt(bins, SHOWN[1])
  if (low === undefined || high === undefined) return undefined
  if (!(high - low > NARROWEST * Math.max(Math.abs(low), Math.abs(high)))) return undefined
  const width = roundWidth((high - low) / BARS)
  const first = Math.floor(low / width)
  const last = Math.max(first + 1, Math.ceil(high / width))
  const step = tidy(width / STEPS_PER_BAR)
  return {
    from: tidy(first * width),
    to: tidy(last * width),
    count: last - first,
    width,
    step,
    threshold: tidy(Math.round((valueAt(bins, 0.95) ?? high) / step) * step),
  }
}

/** The value that this share of the trials is at or below; linear inside a bin. */
function valueAt(bins: readonly RunBin[], share: number): number | undefined {
  const wanted = share * bins.reduce((sum, { count }) => sum + count, 0)
  let below = 0
  for (const { low, high, count } of bins) {
    if (below + count >= wanted) return low + ((high - low) * (wanted - below)) / count
    below += count
  }
  return undefined
}

/** The nearest of 1, 2 and 5 times a power of ten that is not smaller. */
function roundWidth(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return tidy((([1, 2, 5] as const).find((digit) => digit * power >= least) ?? 10) * power)
}

/** Without what binary fractions leave behind: 0.1 × 3 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
