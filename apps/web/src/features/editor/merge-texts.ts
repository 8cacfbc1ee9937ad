import { diffPlans, editPlan, editsTo, mergePlans, type PlanProblem } from '@kilotoken/cost-core'

export type ThreeTexts = { readonly base: string; readonly mine: string; readonly theirs: string }

export type MergeResult = { readonly text: string } | { readonly problems: readonly PlanProblem[] }

/**
 * Both texts as one: theirs, with what only I changed, and mine wherever that was chosen. A place nobody chose for stays
 * theirs.
 */
export function mergeTexts(
  { base, mine, theirs }: ThreeTexts,
  choices: ReadonlyMap<string, 'mine' | 'theirs'>,
): MergeResult {
  const merged = mergePlans(base, mine, theirs)
  if ('problems' in merged) return merged
  const removed = diffPlans(base, theirs).filter(({ kind }) => kind === 'removed')
  // What they removed comes back whole: one field of an entry is no entry.
  const chosen = merged.conflicts
    .filter(({ path }) => choices.get(path) === 'mine')
    .map(({ path, at }) => removed.find((gone) => path.startsWith(`${gone.path}.`))?.at ?? at)
  return chosen.length === 0
    ? { text: merged.text }
    : editPlan(
        merged.text,
        chosen.flatMap((at) => editsTo(mine, at)),
      )
}
