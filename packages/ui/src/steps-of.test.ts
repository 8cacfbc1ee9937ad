import { expect, test } from 'vitest'
import { stepsOf } from './steps-of.ts'

test('a value holds until the next one, the last for as long as the one before', () => {
  const months = [
    { x: 0, y: 5 },
    { x: 1, y: 8 },
    { x: 2, y: 8 },
  ]
  expect(stepsOf(months).map(({ x, y }) => [x, y])).toEqual([
    [0, 5],
    [1, 5],
    [1, 8],
    [2, 8],
    [2, 8],
    [3, 8],
  ])
})

test('a single month is one wide', () => {
  expect(stepsOf([{ x: 0, y: 5 }]).map(({ x }) => x)).toEqual([0, 1])
})
