import { expect, it } from 'vitest'
import { unit } from '../units/unit.ts'
import { inputGrid } from './input-grid.ts'

const INFINITE = Number.POSITIVE_INFINITY
const percent = unit('%')

it('goes from nothing to 64 times a number above zero, the nearest first', () => {
  const { below, above } = inputGrid({
    today: 2,
    domain: 'positive',
    unit: unit('USD'),
    limits: [0, INFINITE],
  })
  expect(above[0]).toBe(2.1)
  expect(above.at(-1)).toBe(128)
  expect(below.slice(-2)).toEqual([1 / 32, 0])
  expect(above).toEqual(above.toSorted((a, b) => a - b))
  expect(below).toEqual(below.toSorted((a, b) => b - a))
})

it('goes over all of a share in steps of five points', () => {
  const { below, above } = inputGrid({ today: 0.5, domain: 'fraction', unit: percent, limits: [0, 1] })
  expect([below[0], below.at(-1), below.length]).toEqual([0.45, 0, 10])
  expect([above[0], above.at(-1), above.length]).toEqual([0.55, 1, 10])
})

it('has a size of its own for a number that is zero', () => {
  const { below, above } = inputGrid({
    today: 0,
    domain: 'positive',
    unit: unit('Mtok'),
    limits: [0, INFINITE],
  })
  expect(below).toEqual([])
  expect(above[0]).toBeCloseTo(1000, 9)
})

it('follows a rate below zero, but not past shrinking to nothing', () => {
  const { below } = inputGrid({ today: 0.08, domain: 'real', unit: percent, limits: [-1, INFINITE] })
  expect(Math.min(...below)).toBeGreaterThanOrEqual(-1)
  expect(Math.min(...below)).toBeLessThan(-0.5)
})

it('stays within limits and tries them', () => {
  const { below, above } = inputGrid({ today: 1.25, domain: 'positive', unit: unit(''), limits: [1, 2] })
  expect(below.at(-1)).toBe(1)
  expect(above.at(-1)).toBe(2)
})
