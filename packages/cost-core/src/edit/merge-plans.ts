import { parseDocument } from 'yaml'
import type { PlanProblem } from '../plan/plan-problem.ts'
import { diffPlans, type PlanChange } from './diff-plans.ts'
import { editPlan, planData } from './edit-plan.ts'
import { isPlanMap } from './is-plan-map.ts'
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
 * @returns problems when one of the texts is no YAML map
 */
export function mergePlans(
  base: string,
  mine: string,
  theirs: string,
): PlanMerge | { readonly problems: readonly PlanProblem[] } {
  const [baseData, mineData, theirData] = [base, mine, theirs].map(readData)
  if (baseData === undefined || mineData === undefined || theirData === undefined)
    return { problems: [{ severity: 'error', code: 'NOT_A_PLAN', path: '', params: {} }] }
  const [myChanges, theirChanges] = [diffPlans(base, mine), diffPlans(base, theirs)]
  const own: PlanChange[] = []
  const conflicts: PlanConflict[] = []
  for (const change of myChanges) {
    const touching = theirChanges.filter(
      (other) => isOnTheWay(change.at, other.at) || isOnTheWay(other.at, change.at),
    )
    if (touching.length === 0) own.push(change)
    else if (!saysTheSame(change, touching, mineData, theirData)) conflicts.push(conflict(change, touching))
  }
  const merged = editPlan(
    theirs,
    own.map((change) => editTo(mineData, change.at)),
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
  const data = readData(text)
  return data === undefined ? [] : [editTo(data, at)]
}

function editTo(data: PlanValue, at: PlanPath): PlanEdit {
  const value = valueAt(data, at)
  return value === undefined ? { kind: 'remove', path: at } : { kind: 'set', path: at, value }
}

/** The text as a map of data; undefined where it is none, and so has nothing to bring together. */
function readData(text: string): PlanValue | undefined {
  const data = planData(parseDocument(text, { prettyErrors: false, uniqueKeys: true }))
  return isPlanMap(data) ? data : undefined
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
  mine: PlanValue,
  theirs: PlanValue,
): boolean {
  const at = touching.reduce(
    (shortest, one) => (one.at.length < shortest.length ? one.at : shortest),
    change.at,
  )
  return isSameData(valueAt(mine, at), valueAt(theirs, at))
}

/** Whether a path is another one or leads to it. */
function isOnTheWay(path: PlanPath, to: PlanPath): boolean {
  return path.length <= to.length && path.every((part, at) => part === to[at])
}
