import { expect, it } from 'vitest'
import { EVIDENCE, weaker } from './evidence.ts'

it('takes the weaker of two classes, whichever comes first', () => {
  const fromStrongest = ['measured', 'quoted', 'published', 'estimated', 'assumed'] as const
  expect(EVIDENCE).toEqual(fromStrongest)
  for (const [i, strong] of fromStrongest.entries())
    for (const weak of fromStrongest.slice(i)) {
      expect(weaker(strong, weak)).toBe(weak)
      expect(weaker(weak, strong)).toBe(weak)
    }
})

it('takes what needs evidence before what needs none', () => {
  expect(weaker(null, 'measured')).toBe('measured')
  expect(weaker('assumed', null)).toBe('assumed')
  expect(weaker(null, null)).toBeNull()
})
