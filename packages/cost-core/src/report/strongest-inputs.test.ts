import { expect, test } from 'vitest'
import { strongestInputs } from './strongest-inputs.ts'

const inputs = (...shares: number[]) =>
  shares.map((share, index) => ({
    id: `i${index}`,
    label: { key: 'field.mfu' },
    context: {},
    share,
    evidence: 'published' as const,
  }))

test('a product moves alike with every input, and all are listed', () => {
  // a × b ÷ c: 1/0.9 − 1/1.1 is 0.2020 where 1.1 − 0.9 is 0.2, so the divisor has a little more of the sum.
  const divisor = 1 / 0.9 - 1 / 1.1
  const sum = divisor + 0.2 + 0.2
  const given = inputs(divisor / sum, 0.2 / sum, 0.2 / sum)
  expect(strongestInputs(given)).toEqual({ movers: given, areAlike: true, rest: { count: 0, share: 0 } })
})

test('inputs two per cent apart are not alike', () => {
  expect(strongestInputs(inputs(0.51, 0.5)).areAlike).toBe(false)
  expect(strongestInputs(inputs(0.505, 0.5)).areAlike).toBe(true)
})

test('of a long list the first five are shown and the rest are summed', () => {
  const { movers: shown, areAlike, rest } = strongestInputs(inputs(0.3, 0.2, 0.15, 0.1, 0.1, 0.1, 0.05))
  expect(areAlike).toBe(false)
  expect(shown).toHaveLength(5)
  expect(rest.count).toBe(2)
  expect(rest.share).toBeCloseTo(0.15, 12)
})

test('nothing moves what has no inputs', () => {
  expect(strongestInputs([])).toEqual({ movers: [], areAlike: false, rest: { count: 0, share: 0 } })
})
