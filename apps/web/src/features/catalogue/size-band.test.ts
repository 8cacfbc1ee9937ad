import { expect, test } from 'vitest'
import { bandOf, sizeBands } from './size-band.ts'

const bands = sizeBands([24, 80])

test('an end belongs to the band below it, and the last band has none', () => {
  expect(bands.map(({ key }) => key)).toEqual(['0-24', '25-80', '81-'])
  expect([0.1, 24, 24.5, 80, 81, 1e9].map((size) => bandOf(size, bands)?.key)).toEqual([
    '0-24',
    '0-24',
    '25-80',
    '25-80',
    '81-',
    '81-',
  ])
})
