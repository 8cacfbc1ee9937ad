import { InvariantError } from '../invariant-error.ts'
import type { RunBin } from './run-result-schema.ts'
import { shareAbove } from './share-above.ts'

/** A part of an axis, cut into bars of equal width, with the shares of the trials in each and beyond either end. */
export interface EqualBins {
  readonly bins: readonly { readonly low: number; readonly high: number; readonly share: number }[]
  readonly belowShare: number
  readonly aboveShare: number
}

/**
 * The bins of a result as bars for drawing: `count` of equal width over `from` to `to`. All shares add up to one.
 *
 * What a bin holds is spread evenly over its width; what stands on one value goes to the bar that begins there, at `to`
 * to the last one. Undefined when there are no trials to draw.
 */
export function equalBins(
  bins: readonly RunBin[],
  axis: { readonly from: number; readonly to: number; readonly count: number },
): EqualBins | undefined {
  const { from, to, count } = axis
  if (!(from < to) || !Number.isInteger(count) || count < 1) throw new InvariantError('not an axis', axis)
  const all = bins.reduce((sum, bin) => sum + bin.count, 0)
  if (all === 0) return undefined
  const edges = Array.from({ length: count + 1 }, (_, at) => from + ((to - from) * at) / count)
  const edgeOf = (at: number) => edges[at] ?? to
  return {
    bins: Array.from({ length: count }, (_, at) => {
      const [low, high] = [edgeOf(at), edgeOf(at + 1)]
      return { low, high, share: countBetween(bins, low, high, at === count - 1) / all }
    }),
    belowShare: countBetween(bins, Number.NEGATIVE_INFINITY, from, false) / all,
    aboveShare: shareAbove(bins, to) ?? 0,
  }
}

function countBetween(bins: readonly RunBin[], low: number, high: number, isClosed: boolean): number {
  let sum = 0
  for (const bin of bins) {
    if (bin.low === bin.high) {
      if (bin.low >= low && (bin.low < high || (isClosed && bin.low === high))) sum += bin.count
      continue
    }
    const overlap = Math.min(high, bin.high) - Math.max(low, bin.low)
    if (overlap > 0) sum += (bin.count * overlap) / (bin.high - bin.low)
  }
  return sum
}
