import { expect, it } from 'vitest'
import { absenceKind, INFEASIBLE, NEVER, PRESENT, UNPRICED } from './absence.ts'

it('names each kind of absence, from the weakest to the strongest', () => {
  expect([UNPRICED, NEVER, INFEASIBLE].map(absenceKind)).toEqual(['unpriced', 'never', 'infeasible'])
  expect([PRESENT, UNPRICED, NEVER, INFEASIBLE]).toEqual([0, 1, 2, 3])
})

it('has no name for what is present', () => {
  for (const code of [PRESENT, 4]) expect(() => absenceKind(code)).toThrow(RangeError)
})
