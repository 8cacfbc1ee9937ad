import { LineCounter, parseDocument } from 'yaml'
import { checkReferences } from './check-references.ts'
import { documentData, MOST_ALIASES } from './document-data.ts'
import { placeOf } from './place-of.ts'
import type { PlanProblem } from './plan-problem.ts'
import type { Plan } from './plan-schema.ts'
import { newProblems, planUnder, scenarioKeys } from './plan-under.ts'
import { referencesOfSoundPart } from './sound-part.ts'
import { upgradeDocument } from './upgrade/upgrade-plan.ts'
import { type PathProblem, pathText, validatePlan } from './validate-plan.ts'
import { yamlFault } from './yaml-fault.ts'

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
      problems: distinct(
        document.errors.map((error) => {
          const { path, offset } = yamlFault(document, error)
          return problem('YAML', pathText(path), lines.linePos(offset).line, { reason: error.code })
        }),
      ),
    }
  const locate = ({ code, path, position, params }: PathProblem): PlanProblem => ({
    severity: 'error',
    code,
    path: pathText(path),
    ...placeOf(document, lines, path, position),
    params,
  })
  const upgrade = upgradeDocument(document)
  if ('problem' in upgrade) {
    const { code, path, params } = upgrade.problem
    return { problems: [locate({ code, path: path.split('.'), params })] }
  }
  const plain = documentData(document)
  if ('fault' in plain)
    return {
      problems: [
        plain.fault === 'TOO_MANY_ALIASES'
          ? problem(plain.fault, '', 1, { maximum: MOST_ALIASES })
          : problem('YAML', '', 1, { reason: plain.fault }),
      ],
    }
  const { data } = plain
  const base = validatePlan(data)
  const found = 'problems' in base ? base.problems : checkReferences(base.plan)
  const problems = 'problems' in base ? [...found, ...referencesOfSoundPart(data, found)] : [...found]
  const scenarios = new Map<string, Plan>()
  for (const key of scenarioKeys(data)) {
    const result = planUnder(data, key)
    if ('plan' in result) scenarios.set(key, result.plan)
    else problems.push(...newProblems(result.problems, problems, key))
  }
  if ('problems' in base || problems.length > 0) return { problems: distinct(problems.map(locate)) }
  return { plan: { text, base: base.plan, scenarios } }
}

/** A scenario meets the problems of the plan it patches again: they are said once, where they are. */
function distinct(problems: readonly PlanProblem[]): readonly PlanProblem[] {
  return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()]
}

function problem(code: string, path: string, line: number, params: PlanProblem['params']): PlanProblem {
  return { severity: 'error', code, path, line, params }
}
