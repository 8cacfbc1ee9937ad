import type { PlanProblem } from '@kilotoken/cost-core'
import { expect, it } from 'vitest'
import { toldOnce } from './told-once.ts'

const missing = (path: string, option: string): PlanProblem => ({
  severity: 'error',
  code: 'CAPACITY_MISSING',
  path,
  params: { option },
})

it('tells a problem of two options once, and of two places twice', () => {
  const problems = [
    missing('workloads.a', 'rent'),
    missing('workloads.a', 'own'),
    missing('workloads.b', 'own'),
  ]
  expect(toldOnce(problems, 'en').map(({ path }) => path)).toEqual(['workloads.a', 'workloads.b'])
})
