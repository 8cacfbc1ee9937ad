import { type Patch, patchesOf, withPatch } from './apply-scenario.ts'
import { checkReferences } from './check-references.ts'
import { nearestPath } from './nearest-path.ts'
import type { Plan } from './plan-schema.ts'
import { type PathProblem, validatePlan } from './validate-plan.ts'

type Data = Readonly<Record<string, unknown>>
type Patches = Readonly<Record<string, { readonly from?: string; readonly set: Data }>>

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The scenarios that can be tried, also in a plan whose other parts are broken. */
function patchesIn(data: unknown): Patches {
  const written = isData(data) && isData(data.scenarios) ? data.scenarios : {}
  return Object.fromEntries(
    Object.entries(written).flatMap(([key, scenario]) => {
      if (!isData(scenario) || !isData(scenario.set ?? {})) return []
      const from = typeof scenario.from === 'string' ? { from: scenario.from } : {}
      return [[key, { ...from, set: (scenario.set ?? {}) as Data }]]
    }),
  )
}

export function scenarioKeys(data: unknown): readonly string[] {
  return Object.keys(patchesIn(data))
}

/** The plan under one of its scenarios, or what is wrong with it there, each problem where the scenario is written. */
export function planUnder(
  data: unknown,
  key: string,
): { readonly plan: Plan } | { readonly problems: readonly PathProblem[] } {
  const chain = patchesOf(patchesIn(data), key)
  if ('problem' in chain) return { problems: [chain.problem] }
  let patched = isData(data) ? data : {}
  for (const patch of chain.patches) {
    const result = withPatch(patched, patch)
    if ('problem' in result) {
      const nearest = nearestPath(patched, patch.target)
      return { problems: [{ ...result.problem, params: { nearest } }] }
    }
    patched = result.data
  }
  const result = validatePlan(patched)
  const found = 'problems' in result ? result.problems : checkReferences(result.plan)
  return 'plan' in result && found.length === 0
    ? result
    : { problems: found.map((one) => whereWritten(one, chain.patches)) }
}

/** A problem at a patched path belongs where the patch was written. */
function whereWritten(found: PathProblem, patches: readonly Patch[]): PathProblem {
  const patch = patches.findLast(({ target }) => target.every((part, index) => part === found.path[index]))
  return patch === undefined
    ? found
    : { ...found, path: [...patch.writtenAt, ...found.path.slice(patch.target.length)] }
}

/**
 * The problems that a scenario adds to those already known.
 *
 * The same kind of problem at the same place is the same one, though what it offers instead may differ by scenario.
 * One outside every patched path (a patch of the horizon leaves a start month outside) gets the scenario's place.
 */
export function newProblems(
  found: readonly PathProblem[],
  known: readonly PathProblem[],
  key: string,
): readonly PathProblem[] {
  const said = ({ path, code }: PathProblem) => JSON.stringify([path, code])
  const before = new Set(known.map(said))
  return found
    .filter((one) => !before.has(said(one)))
    .map((one) =>
      one.path[0] === 'scenarios' ? one : { ...one, path: ['scenarios', key, 'set', ...one.path] },
    )
}
