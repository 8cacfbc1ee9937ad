import { expect, test } from 'vitest'
import { labelRows } from './label-rows.ts'
import { labelStride } from './label-stride.ts'
import { textWidth } from './text-width.ts'

const months = (count: number, text: string) =>
  Array.from({ length: count }, (_, index) => ({ at: index / (count - 1), text }))

test('a Chinese character takes the room of its square', () => {
  expect(textWidth('自建')).toBe(24)
  expect(textWidth('1,200')).toBe(37.5)
})

test('five labels of 30 px and 8 px of air need 190 px, less at both ends, where they hang inward', () => {
  // At 180 px they stand 45 px apart. The outer ones reach 30 px inward, their neighbours 15 px outward: 0 px of air.
  expect(labelStride(months(5, '1234'), 180)).toBe(2)
  // At 212 px they stand 53 px apart: 53 - 30 - 15 = 8 px of air.
  expect(labelStride(months(5, '1234'), 212)).toBe(1)
})

test('one label always has room', () => {
  expect(labelStride([{ at: 0, text: 'a very long label indeed' }], 10)).toBe(1)
})

test('where only one fits, only one is shown', () => {
  expect(labelStride(months(4, 'September 2027'), 60)).toBe(4)
})

test('labels that would touch go into rows, and come back down where there is room', () => {
  // 40 px wide each, on 200 px: the first three stand 10 px apart, the last one 100 px further.
  const labels = [0.3, 0.35, 0.4, 0.9].map((at) => ({ at, text: '12345' }))
  expect(labelRows(labels, 200, 0)).toEqual([0, 1, 2, 0])
  expect(labelRows(labels, 2_000, 0)).toEqual([0, 0, 0, 0])
})
