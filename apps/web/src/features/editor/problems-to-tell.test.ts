import type { PlanProblem } from '@kilotoken/cost-core'
import { expect, test } from 'vitest'
import { problemsToTell } from './problems-to-tell.ts'

const problem = (path: string): PlanProblem => ({ severity: 'error', code: 'X', path, params: {} })
const PROBLEMS = ['a.price', 'a.price.value', 'a.prices', 'b'].map(problem)

test('those of the field that is being typed in wait until it is left', () => {
  expect(problemsToTell(PROBLEMS, undefined)).toBe(PROBLEMS)
  expect(problemsToTell(PROBLEMS, 'a.price').map(({ path }) => path)).toEqual(['a.prices', 'b'])
})
