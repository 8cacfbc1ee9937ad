import { fromBase, type Unit } from '../units/unit.ts'
import type { LogHistogram } from './log-histogram.ts'
import type { RunBin } from './run-result-schema.ts'

/** Enough to ask for the share beyond any threshold to within a fraction of a per cent. */
export const MOST_BINS = 400

/**
 * The bins of a histogram, neighbours merged until they are at most `MOST_BINS`; the outermost end at the extremes.
 *
 * A bin is never wider than an octave, so values spread over more than 400 octaves give more bins.
 */
export function runBins(histogram: LogHistogram, unit: Unit): RunBin[] {
  let bins = [...histogram.bins()]
  for (let merged = 2; merged <= 256 && bins.length > MOST_BINS; merged *= 2)
    bins = [...histogram.bins(merged)]
  return bins.map(({ low, high, count }) => ({ low: fromBase(low, unit), high: fromBase(high, unit), count }))
}
