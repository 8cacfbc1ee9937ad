import type { RunBin } from './run-result-schema.ts'

/** The share of the counted trials above a threshold, linear inside a bin; undefined when there is none to ask. */
export function shareAbove(bins: readonly RunBin[], threshold: number): number | undefined {
  let all = 0
  let above = 0
  for (const { low, high, count } of bins) {
    all += count
    if (low > threshold) above += count
    else if (high > threshold) above += (count * (high - threshold)) / (high - low)
  }
  return all === 0 ? undefined : above / all
}
