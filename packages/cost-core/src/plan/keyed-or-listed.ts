import { z } from 'zod'
import { planKey } from './small-fields.ts'

/**
 * Entries with keys of their author's, or in a list without any.
 *
 * Either way they are read as a map; an entry of a list has its place there as its key, so that a path names it as it is
 * written (`layers.0.gpus`). An empty list is an empty map.
 */
export function keyedOrListed<T extends z.ZodType>(entry: T) {
  return z.union([
    z.record(planKey, entry),
    z.array(entry).transform((list): Record<string, z.output<T>> => Object.fromEntries(list.entries())),
  ])
}
