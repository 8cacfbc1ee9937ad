import { parse } from 'yaml'
import type { PlanProblem } from '../plan/plan-problem.ts'
import { diffPlans, type PlanChange } from './diff-plans.ts'
import { editPlan } from './edit-plan.ts'
import { valueAt } from './plain-edit.ts'
import type { PlanEdit, PlanPath, PlanValue } from './plan-edit.ts'
import { isSameData } from './same-data.ts'

/** A place both changed, each to something else. */
export interface PlanConflict {
  readonly path: string
  readonly at: PlanPath
  /** As written in the text both started from, in mine, in theirs. */
  readonly base: string | undefined
  readonly mine: string | undefined
  readonly theirs: string | undefined
}

export interface PlanMerge {
  /** Theirs, with what only I changed put on top; at a conflict it says what they say. */
  readonly text: string
  readonly mine: readonly PlanChange[]
  readonly theirs: readonly PlanChange[]
  readonly conflicts: readonly PlanConflict[]
}

/**
 * Brings two edits of one text together. Nobody's change is lost: each is in the merged text, or among the conflicts.
 *
 * A place below or above one they changed is a conflict too: an entry they removed and I edited.
 *
 * @returns problems when one of the texts is no YAML
 */
export function mergePlans(
  base: string,
  mine: string,
  theirs: string,
): PlanMerge | { readonly problems: readonly PlanProblem[] } {
  const [myChanges, theirChanges] = [diffPlans(base, mine), diffPlans(base, theirs)]
  const own: PlanChange[] = []
  const conflicts: PlanConflict[] = []
  for (const change of myChanges) {
    const touching = theirChanges.filter(
      (other) => isOnTheWay(change.at, other.at) || isOnTheWay(other.at, change.at),
    )
    if (touching.length === 0) own.push(change)
    else if (!saysTheSame(change, touching, mine, theirs)) conflicts.push(conflict(change, touching))
  }
  const merged = editPlan(
    theirs,
    own.flatMap((change) => editsTo(mine, change.at)),
  )
  if ('problems' in merged) return merged
  const isShared = (change: PlanChange) => !own.includes(change)
  const clashing = new Set(conflicts.map(({ path }) => path))
  return {
    text: merged.text,
    mine: own,
    theirs: theirChanges.filter(
      (change) =>
        !clashing.has(change.path) && !myChanges.some((one) => isShared(one) && one.path === change.path),
    ),
    conflicts,
  }
}

/** The edits that put what a text says at a place into another text: how a conflict is settled for that text. */
export function editsTo(text: string, at: PlanPath): readonly PlanEdit[] {
  const value = valueAt(parse(text) as PlanValue, at)
  return [value === undefined ? { kind: 'remove', path: at } : { kind: 'set', path: at, value }]
}

function conflict(change: PlanChange, touching: readonly PlanChange[]): PlanConflict {
  const theirs = touching.find(({ path }) => path === change.path)
  return {
    path: change.path,
    at: change.at,
    base: change.before,
    mine: change.after,
    theirs: theirs === undefined ? undefined : theirs.after,
  }
}

function saysTheSame(
  change: PlanChange,
  touching: readonly PlanChange[],
  mine: string,
  theirs: string,
): boolean {
  const at = touching.reduce(
    (shortest, one) => (one.at.length < shortest.length ? one.at : shortest),
    change.at,
  )
  const [left, right] = [mine, theirs].map((text) => valueAt(parse(text) as PlanValue, at))
  return isSameData(left, right)
}

/** Whether a path is another one or leads to it. */
function isOnTheWay(path: PlanPath, to: PlanPath): boolean {
  return path.length <= to.length && path.every((part, at) => part === to[at])
}
