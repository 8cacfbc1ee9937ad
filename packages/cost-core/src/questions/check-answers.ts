import { nearestNames } from '../nearest-names.ts'
import type { PlanProblem } from '../plan/plan-problem.ts'
import { civilMonth } from '../plan/small-fields.ts'
import { readQuantity } from '../quantity/read-quantity.ts'
import { unit } from '../units/unit.ts'
import type { AnswerCatalogue, PlanAnswers } from './plan-answers.ts'

const LONGEST_PLAN = 120

/** What is wrong with the answers, each at the answer's own name. */
export function checkAnswers(answers: PlanAnswers, catalogue: AnswerCatalogue): readonly PlanProblem[] {
  const { name, start, months, buy, currency } = answers
  return [
    ...(name.trim() === '' ? [problem('name', 'MISSING')] : []),
    ...keyProblem('model', answers.model, catalogue.models),
    ...amountProblem('usersPerDay', answers.usersPerDay, 'user'),
    ...amountProblem('requestsPerUser', answers.requestsPerUser, 'request/user/day'),
    ...amountProblem('tokensPerRequest', answers.tokensPerRequest, 'tok/request'),
    ...keyProblem('node', answers.node, catalogue.nodes),
    ...(buy === 'own' ? [] : amountProblem('rentPrice', answers.rentPrice, `${currency}/GPU-h`)),
    ...(civilMonth.safeParse(start).success ? [] : [problem('start', 'CIVIL_MONTH')]),
    ...monthsProblem(months),
  ]
}

export function problem(
  path: keyof PlanAnswers,
  code: string,
  params: PlanProblem['params'] = {},
): PlanProblem {
  return { severity: 'error', code, path, params }
}

function monthsProblem(months: number): readonly PlanProblem[] {
  if (!Number.isInteger(months)) return [problem('months', 'WRONG_TYPE', { expected: 'int' })]
  if (months < 1) return [problem('months', 'TOO_SMALL', { minimum: '1' })]
  return months > LONGEST_PLAN ? [problem('months', 'TOO_BIG', { maximum: String(LONGEST_PLAN) })] : []
}

function amountProblem(path: keyof PlanAnswers, text: string, unitText: string): readonly PlanProblem[] {
  if (text.trim() === '') return [problem(path, 'MISSING')]
  const read = readQuantity(text, { unit: unit(unitText), domain: 'positive' })
  return 'quantity' in read ? [] : [problem(path, read.error.code, { text, ...read.error.params })]
}

function keyProblem(
  path: keyof PlanAnswers,
  key: string,
  known: readonly { readonly key: string }[],
): readonly PlanProblem[] {
  const keys = known.map((one) => one.key)
  if (keys.includes(key)) return []
  return [problem(path, 'UNKNOWN_KEY', { key, nearest: nearestNames(key, keys).join(', ') })]
}
