import { TRIALS_PER_GROUP } from './summary.ts'

/**
 * The sum of the present values of trials that arrive in order: group by group, then over the groups.
 *
 * Bit for bit what `Summary` adds up, in two numbers instead of one a group. It cannot be merged with another.
 */
export interface GroupedSum {
  closed: number
  open: number
}

/** Adds the values of the next trials, the first of which is `trial`. */
export function addToSum(sum: GroupedSum, values: Float64Array, trial: number): void {
  for (let at = 0; at < values.length; ) {
    const groupEnd = (Math.floor((trial + at) / TRIALS_PER_GROUP) + 1) * TRIALS_PER_GROUP - trial
    const end = Math.min(values.length, groupEnd)
    for (; at < end; at++) {
      const value = values[at]!
      if (value === value) sum.open += value
    }
    if (end < groupEnd) return
    sum.closed += sum.open
    sum.open = 0
  }
}
