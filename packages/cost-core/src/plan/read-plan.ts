import { isNode, LineCounter, parseDocument } from 'yaml'
import { type Patch, patchesOf, withPatch } from './apply-scenario.ts'
import { checkReferences } from './check-references.ts'
import type { PlanProblem } from './plan-problem.ts'
import type { Plan } from './plan-schema.ts'
import { type PathProblem, pathText, validatePlan } from './validate-plan.ts'

/** A plan as read: checked as it stands and under each of its scenarios. */
export interface PlanDocument {
  readonly text: string
  /** The plan without any scenario. */
  readonly base: Plan
  /** The plan under each scenario, in the order of the file. */
  readonly scenarios: ReadonlyMap<string, Plan>
}

const LARGEST_TEXT = 1_000_000

/** Reads a plan from YAML text: the plan, or every problem with its path and line. Never throws for what the text says. */
export function readPlan(
  text: string,
): { readonly plan: PlanDocument } | { readonly problems: readonly PlanProblem[] } {
  if (text.length > LARGEST_TEXT) return { problems: [problem('TOO_LONG', '', 1, { maximum: LARGEST_TEXT })] }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  if (document.errors.length > 0)
    return {
      problems: document.errors.map((error) =>
        problem('YAML', '', lines.linePos(error.pos[0]).line, { reason: error.message }),
      ),
    }
  const locate = (found: PathProblem): PlanProblem =>
    problem(found.code, pathText(found.path), lineOf(document, lines, found.path), found.params)
  let data: unknown
  try {
    data = document.toJS({ maxAliasCount: 50 })
  } catch {
    return { problems: [problem('TOO_MANY_ALIASES', '', 1, { maximum: 50 })] }
  }
  const base = validatePlan(data)
  if ('problems' in base) return { problems: base.problems.map(locate) }
  const problems = [...checkReferences(base.plan)]
  const scenarios = new Map<string, Plan>()
  for (const key of Object.keys(base.plan.scenarios)) {
    const result = planUnder(data as Readonly<Record<string, unknown>>, base.plan, key)
    if ('problems' in result) problems.push(...result.problems)
    else scenarios.set(key, result.plan)
  }
  if (problems.length > 0) return { problems: problems.map(locate) }
  return { plan: { text, base: base.plan, scenarios } }
}

function planUnder(
  data: Readonly<Record<string, unknown>>,
  base: Plan,
  key: string,
): { readonly plan: Plan } | { readonly problems: readonly PathProblem[] } {
  const chain = patchesOf(base.scenarios, key)
  if ('problem' in chain) return { problems: [chain.problem] }
  let patched = data
  for (const patch of chain.patches) {
    const result = withPatch(patched, patch)
    if ('problem' in result) return { problems: [result.problem] }
    patched = result.data
  }
  const result = validatePlan(patched)
  const found = 'problems' in result ? result.problems : checkReferences(result.plan)
  if (found.length > 0) return { problems: found.map((one) => inScenario(one, chain.patches)) }
  return result
}

/** A problem of a patched plan belongs where the patch was written. */
function inScenario(found: PathProblem, patches: readonly Patch[]): PathProblem {
  const patch = patches.findLast(({ target }) => target.every((part, index) => part === found.path[index]))
  return patch === undefined
    ? found
    : { ...found, path: [...patch.writtenAt, ...found.path.slice(patch.target.length)] }
}

function problem(code: string, path: string, line: number, params: PlanProblem['params']): PlanProblem {
  return { severity: 'error', code, path, line, params }
}

/** The line of a path, or of its nearest parent that is written down: a missing field has no line of its own. */
function lineOf(
  document: ReturnType<typeof parseDocument>,
  lines: LineCounter,
  path: readonly (string | number)[],
): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
