import { expect, test } from 'vitest'
import { lsnBytes, walSegments } from './wal-segments.ts'

const segmentBytes = 16 * 1024 * 1024

test('a stretch inside one segment needs that one', () => {
  // 0x3000028 / 16 MB = 3.
  expect(walSegments({ timeline: 1, segmentBytes, startLsn: '0/3000028', stopLsn: '0/3000120' })).toEqual([
    '000000010000000000000003',
  ])
})

test('the segment after an end on the border is not needed', () => {
  expect(walSegments({ timeline: 1, segmentBytes, startLsn: '0/3000028', stopLsn: '0/5000000' })).toEqual([
    '000000010000000000000003',
    '000000010000000000000004',
  ])
})

test('names count 256 segments of 16 MB before the middle part goes up', () => {
  const range = { timeline: 2, segmentBytes, startLsn: '0/FF000028', stopLsn: '1/1' }
  expect(walSegments(range)).toEqual(['0000000200000000000000FF', '000000020000000100000000'])
})

test('larger segments are fewer and numbered by their size', () => {
  const range = { timeline: 1, segmentBytes: 64 * 1024 * 1024, startLsn: '2/FC000000', stopLsn: '3/1' }
  expect(walSegments(range)).toEqual(['00000001000000020000003F', '000000010000000300000000'])
})

test('a position is compared as a number, not as text', () => {
  expect(lsnBytes('0/9000000') < lsnBytes('0/10000000')).toBe(true)
  expect(lsnBytes('1/0')).toBe(0x1_0000_0000n)
})
