import { editPlan, editsTo, mergePlans, type PlanProblem } from '@kilotoken/cost-core'

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
  const chosen = merged.conflicts.filter(({ path }) => choices.get(path) === 'mine')
  return chosen.length === 0
    ? { text: merged.text }
    : editPlan(
        merged.text,
        chosen.flatMap((conflict) => editsTo(mine, conflict.at)),
      )
}
