import type { NodeIndex } from '../../graph/node.ts'

/**
 * The part of a workload that one option of a mix takes: a share of every request, or the GPUs between two heights of the
 * load, the base of it first. Neither: all of it.
 */
export interface Portion {
  readonly share?: NodeIndex
  /** GPUs that options before this one in the mix have taken. */
  readonly above?: NodeIndex
  /** GPUs this one takes at most; undefined for all that is left. */
  readonly most?: NodeIndex
}

/** What the whole of a workload is to the option that serves all of it. */
export const WHOLE: Portion = {}

export function isWhole(portion: Portion): boolean {
  return portion.share === undefined && portion.above === undefined && portion.most === undefined
}
