import { expect, test } from 'vitest'
import { densityPath } from './density-path.ts'

const size = { width: 60, height: 20 }

test('a triangle fills the box: its top touches the upper edge, both ends stand on the ground', () => {
  const triangle = [
    { x: 10, y: 0 },
    { x: 20, y: 0.1 },
    { x: 40, y: 0 },
  ]
  expect(densityPath(triangle, size)).toBe('M0 20L0 20L20 0L60 20L60 20Z')
})

test('a domain twice as wide leaves room at the side, so that widths compare', () => {
  const block = [
    { x: 0, y: 1 },
    { x: 10, y: 1 },
  ]
  expect(densityPath(block, { ...size, domain: [0, 20] })).toBe('M0 20L0 0L30 0L30 20Z')
})

test('points may come in any order', () => {
  const points = [
    { x: 10, y: 1 },
    { x: 0, y: 1 },
  ]
  expect(densityPath(points, size)).toBe('M0 20L0 0L60 0L60 20Z')
})

test.each([
  ['no points', []],
  ['one point', [{ x: 1, y: 1 }]],
  [
    'no width',
    [
      { x: 1, y: 1 },
      { x: 1, y: 2 },
    ],
  ],
  [
    'no height',
    [
      { x: 1, y: 0 },
      { x: 2, y: 0 },
    ],
  ],
  [
    'no number',
    [
      { x: Number.NaN, y: 1 },
      { x: 2, y: 1 },
    ],
  ],
])('%s draws nothing', (_, points) => {
  expect(densityPath(points, size)).toBe('')
})
