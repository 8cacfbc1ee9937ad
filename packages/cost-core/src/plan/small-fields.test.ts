import { describe, expect, it } from 'vitest'
import { monthsBetween, planKey, planLabel } from './small-fields.ts'

describe('months between', () => {
  it.each([
    ['2023-01', '2023-01', 0],
    ['2023-01', '2023-02', 1],
    ['2023-12', '2024-01', 1],
    ['2023-01', '2026-01', 36],
    ['2024-01', '2023-11', -2],
  ])('%s and %s: %d', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months)
  })
})

describe('a key', () => {
  it.each(['a', 'base_model', 'p50', 'a'.repeat(31)])('may be %s', (key) => {
    expect(planKey.safeParse(key).success).toBe(true)
  })

  it.each(['', 'A', '1a', '_a', 'a-b', 'a.b', 'ä', 'a'.repeat(32), 7, null])('may not be %s', (key) => {
    expect(planKey.safeParse(key).success).toBe(false)
  })
})

describe('a label', () => {
  it.each(['', '   ', '\u3000', { en: 'Plan', zh: ' ' }])('says something: %j does not', (label) => {
    expect(planLabel.safeParse(label).success).toBe(false)
  })
})
