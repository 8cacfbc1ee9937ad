import { nearestNames } from '../../nearest-names.ts'
import { admissibleFactor } from '../../sampling/admissible-factor.ts'
import { correlationGroups } from '../../sampling/correlation-groups.ts'
import { correlationsOf } from '../correlations-of.ts'
import { planInputs } from '../plan-inputs.ts'
import { planQuantities } from '../plan-quantities.ts'
import type { Plan } from '../plan-schema.ts'
import type { PathProblem } from '../validate-plan.ts'
import { problem } from './problem.ts'

const AT = ['uncertainty', 'correlations'] as const

/** A part of a quantity that another scenario may have and this one not: there it does nothing, but it is no mistake. */
const PART =
  /\.(?:growth|add|to|duration|decline|(?:steps|points|events)\.\d{4}-\d{2}|bands\.[^.]+\.(?:share|price))$/u

/** Correlations: between two different inputs that are there, each pair once, and all of them possible together. */
export function* checkCorrelations(plan: Plan): Generator<PathProblem> {
  const correlations = correlationsOf(plan)
  if (correlations.length === 0) return
  const inputs = planInputs(plan)
  const written = plan.uncertainty.correlations
  const quantities = new Set([...planQuantities(plan)].map(([path]) => path))
  const known = (path: string) => inputs.has(path) || quantities.has(path.replace(PART, ''))
  const seen = new Map<string, number>()
  let isSound = true
  for (const [index, { one, other }] of correlations.entries()) {
    const pair = [one, other].sort().join(' ')
    const first = seen.get(pair)
    const problems = [
      ...[one, other].flatMap((path, side) =>
        known(path)
          ? []
          : [
              problem('CORRELATION_INPUT', [...AT, index, side], {
                input: String(written[index]?.[side]),
                nearest: nearestNames(path, inputs.keys()).join(', '),
              }),
            ],
      ),
      ...(one === other ? [problem('CORRELATION_SELF', [...AT, index, 1], { input: one })] : []),
      ...(first === undefined ? [] : [problem('CORRELATION_TWICE', [...AT, index], { number: first + 1 })]),
    ]
    if (first === undefined) seen.set(pair, index)
    isSound &&= problems.length === 0
    yield* problems
  }
  if (isSound) yield* checkTogether(plan)
}

/** Correlations that no inputs can have at once, such as two that move with a third but against each other. */
function* checkTogether(plan: Plan): Generator<PathProblem> {
  const correlations = correlationsOf(plan)
  for (const { paths, matrix } of correlationGroups(correlations)) {
    const factor = admissibleFactor(matrix)
    if (factor === 1) continue
    const last = correlations.findLastIndex(({ one }) => paths.includes(one))
    yield problem('CORRELATIONS_IMPOSSIBLE', [...AT, last], { inputs: paths.join(', '), factor })
  }
}
