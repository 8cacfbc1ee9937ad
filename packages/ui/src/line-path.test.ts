import { expect, test } from 'vitest'
import { bandPath } from './band-path.ts'
import { linePath } from './line-path.ts'
import { linearScale } from './linear-scale.ts'

const scales = { x: linearScale([0, 10], [0, 1000]), y: linearScale([0, 4], [200, 0]) }

test('a line goes through its points, upside down as screens count', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 5, y: 4 },
    { x: 10, y: 1 },
  ]
  expect(linePath(points, scales)).toBe('M0 200L500 0L1000 150')
})

test('what is unknown is a gap, not a way down to 0', () => {
  const points = [
    { x: 0, y: 2 },
    { x: 1, y: 2 },
    { x: 2, y: Number.NaN },
    { x: 3, y: 2 },
    { x: 4, y: 2 },
  ]
  expect(linePath(points, scales)).toBe('M0 100L100 100M300 100L400 100')
})

test('a band goes along the upper line and comes back along the lower', () => {
  const band = [
    { x: 0, low: 1, high: 2 },
    { x: 10, low: 0, high: 4 },
  ]
  expect(bandPath(band, scales)).toBe('M0 100L1000 0L1000 200L0 150Z')
})

test('a line without a band has none', () => {
  expect(bandPath([{ x: 0, low: Number.NaN, high: Number.NaN }], scales)).toBe('')
})

test('a stretch without width maps to its start instead of dividing by 0', () => {
  expect(linearScale([7, 7], [0, 100])(7)).toBe(0)
})
