import type { RunResult } from './run-result-schema.ts'

/** As sure as the p5 to p95 of a difference is that leaves zero out. */
const SURE = 0.95

/**
 * Which strategy a run found to be the cheapest.
 *
 * - `only`: there is nothing to compare it with.
 * - `unknown`: a total is incomplete, or no trial has a number for every strategy.
 * - `tooClose`: the one that is the cheapest most often is so in less than 95% of the trials.
 *
 * `share` is of all trials, so trials without a number for some strategy count against being sure.
 */
export type RunVerdict =
  | { readonly kind: 'only'; readonly key: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'cheapest' | 'tooClose'; readonly key: string; readonly share: number }

/** What a run says of its strategies as a whole. */
export function runVerdict({ strategies }: Pick<RunResult, 'strategies'>): RunVerdict {
  const [first, second] = strategies
  if (first !== undefined && second === undefined) return { kind: 'only', key: first.key }
  let best: { key: string; share: number } | undefined
  for (const { key, cheapestShare } of strategies) {
    if (cheapestShare === null) return { kind: 'unknown' }
    if (cheapestShare > (best?.share ?? 0)) best = { key, share: cheapestShare }
  }
  if (best === undefined) return { kind: 'unknown' }
  return { kind: best.share >= SURE ? 'cheapest' : 'tooClose', ...best }
}
