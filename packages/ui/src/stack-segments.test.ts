import { expect, test } from 'vitest'
import { stackSegments } from './stack-segments.ts'

test('costs stand on each other, credits hang under 0, what is 0 or unknown is not there', () => {
  const stack = stackSegments([
    { tone: 'hardware', value: 5, text: '' },
    { tone: 'other', value: -2, text: '' },
    { tone: 'network', value: 0, text: '' },
    { tone: 'staff', value: 3, text: '' },
    { tone: 'energy', value: Number.NaN, text: '' },
    { tone: 'rent', value: -1, text: '' },
  ])
  expect(stack.map(({ segment, from, to }) => [segment.tone, from, to])).toEqual([
    ['hardware', 0, 5],
    ['other', 0, -2],
    ['staff', 5, 8],
    ['rent', -2, -3],
  ])
})
