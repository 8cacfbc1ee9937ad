import { expect, test } from 'vitest'
import { spanParts } from './span-parts.ts'

test.each([
  [0, { unit: 'seconds', count: 1 }],
  [2_100, { unit: 'seconds', count: 3 }],
  [59_000, { unit: 'seconds', count: 59 }],
  [59_001, { unit: 'minutes', minutes: 1, seconds: 0 }],
  [61_000, { unit: 'minutes', minutes: 1, seconds: 1 }],
  [3_599_500, { unit: 'hours', hours: 1, minutes: 0 }],
  [3_601_000, { unit: 'hours', hours: 1, minutes: 1 }],
  [7_200_000, { unit: 'hours', hours: 2, minutes: 0 }],
])('%s ms', (milliseconds, parts) => {
  expect(spanParts(milliseconds)).toEqual(parts)
})
