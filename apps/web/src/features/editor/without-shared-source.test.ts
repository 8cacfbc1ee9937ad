import { expect, test } from 'vitest'
import { withoutSharedSource } from './without-shared-source.ts'

test('what both say of the source is left out', () => {
  expect(withoutSharedSource('1 (assumed)', '1.3 (assumed)')).toEqual(['1', '1.3'])
  const source = 'published, Data sheet (maximum power), 2020-05-14'
  expect(withoutSharedSource(`6.5 kW (${source})`, `7 kW (${source})`)).toEqual(['6.5 kW', '7 kW'])
})

test('a source that differs is what changed', () => {
  const texts = ['1 (assumed)', '1 (quoted, Q-1182)'] as const
  expect(withoutSharedSource(...texts)).toEqual(texts)
})

test('a text that is not there, or has no source, stays as it is', () => {
  expect(withoutSharedSource(undefined, '1 (assumed)')).toEqual([undefined, '1 (assumed)'])
  expect(withoutSharedSource('2023-01', '2023-02')).toEqual(['2023-01', '2023-02'])
})
