import { expect, test } from 'vitest'
import { priceAge } from './price-age.ts'

test.each([
  ['2026-11-25', false, 'fresh', 0, 'day'],
  ['2026-10-26', false, 'fresh', 30, 'day'],
  ['2026-10-25', false, 'ageing', 31, 'day'],
  ['2026-08-27', false, 'ageing', 3, 'month'],
  ['2026-08-26', false, 'stale', 3, 'month'],
  ['2025-11-25', false, 'stale', 1, 'year'],
  ['2017-06-21', false, 'stale', 9, 'year'],
  ['2026-11-18', true, 'fresh', 7, 'day'],
  ['2026-11-17', true, 'ageing', 8, 'day'],
  ['2026-12-24', false, 'fresh', 0, 'day'],
])('a price of %s, spot %s, is %s on 2026-11-25', (date, isSpot, level, count, unit) => {
  expect(priceAge(date, '2026-11-25', isSpot)).toEqual({ level, count, unit })
})
