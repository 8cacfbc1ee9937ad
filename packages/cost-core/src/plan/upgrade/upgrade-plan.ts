import { type Document, isMap, parseDocument } from 'yaml'
import type { PlanProblem } from '../plan-problem.ts'

/** The version of the plan document that this engine writes, and the newest it reads. */
export const PLAN_VERSION = 'plan/1'

/** Something a step could not carry over as it was, with where it stood. */
export type UpgradeNote = Pick<PlanProblem, 'code' | 'path' | 'params'>

/**
 * The way from one version to the next, on the YAML document, so that comments stay.
 *
 * It changes the document it is given, its line of the version aside, and depends on nothing else. What it drops it notes.
 */
export interface UpgradeStep {
  readonly from: string
  readonly to: string
  readonly apply: (document: Document) => readonly UpgradeNote[]
}

/** Every step there has been, the oldest first. There is one version so far. */
const UPGRADES: readonly UpgradeStep[] = []

/** What an upgrade did: from which version, to which, and what it could not carry over. */
export interface Upgrade {
  readonly from: string
  readonly to: string
  readonly notes: readonly UpgradeNote[]
}

/**
 * A plan's text in the newest version; the text itself where it is of that version, byte for byte.
 *
 * A version nobody knows is left alone, and reading refuses it.
 *
 * @returns the problem instead when the plan is newer than this engine, or the text is no YAML
 */
export function upgradePlan(
  text: string,
  steps: readonly UpgradeStep[] = UPGRADES,
): (Upgrade & { readonly text: string }) | { readonly problems: readonly PlanProblem[] } {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true })
  const [error] = document.errors
  if (error !== undefined) return { problems: [problem('YAML', '', { reason: error.code })] }
  const upgrade = upgradeDocument(document, steps)
  if ('problem' in upgrade) return { problems: [upgrade.problem] }
  const isChanged = upgrade.from !== upgrade.to
  return {
    ...upgrade,
    text: isChanged ? document.toString({ lineWidth: 0, flowCollectionPadding: true }) : text,
  }
}

/** The same on a document that has been parsed, which it changes. */
export function upgradeDocument(
  document: Document,
  steps: readonly UpgradeStep[] = UPGRADES,
): Upgrade | { readonly problem: PlanProblem } {
  const newest = steps.at(-1)?.to ?? PLAN_VERSION
  const written = isMap(document.contents) ? document.get('kilotoken') : undefined
  const from = typeof written === 'string' ? written : ''
  if (numberOf(from) > numberOf(newest))
    return { problem: problem('PLAN_TOO_NEW', 'kilotoken', { version: from, newest }) }
  const notes: UpgradeNote[] = []
  let at = from
  for (const step of steps.slice(
    Math.max(
      0,
      steps.findIndex((one) => one.from === from),
    ),
  )) {
    if (step.from !== at) break
    notes.push(...step.apply(document))
    document.set('kilotoken', step.to)
    at = step.to
  }
  return { from, to: at, notes }
}

function numberOf(version: string): number {
  return Number(/^plan\/(\d+)$/u.exec(version)?.[1] ?? Number.NaN)
}

function problem(code: string, path: string, params: PlanProblem['params']): PlanProblem {
  return { severity: 'error', code, path, line: 1, params }
}
