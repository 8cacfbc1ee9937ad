import { expect, test } from 'vitest'
import { flipLabelPlaces } from './flip-label-places.ts'

test('under its point and to the right, where nothing is in the way', () => {
  expect(flipLabelPlaces([{ at: 0.5, y: 100, text: '18.4' }], 240)).toEqual([
    { y: 118, dx: 6, anchor: 'start' },
  ])
})

test('to the left at the right edge, over the point at the bottom', () => {
  expect(flipLabelPlaces([{ at: 0.98, y: 100, text: '18.4' }], 240)).toEqual([
    { y: 118, dx: -6, anchor: 'end' },
  ])
  expect(flipLabelPlaces([{ at: 0.5, y: 230, text: '18.4' }], 240)).toEqual([
    { y: 220, dx: 6, anchor: 'start' },
  ])
})

test('two points on one place have their labels in two', () => {
  const [first, second] = flipLabelPlaces(
    [
      { at: 0.5, y: 100, text: '18.4' },
      { at: 0.5, y: 100, text: '18.5' },
    ],
    240,
  )
  expect(first).toEqual({ y: 118, dx: 6, anchor: 'start' })
  expect(second).toEqual({ y: 118, dx: -6, anchor: 'end' })
})
