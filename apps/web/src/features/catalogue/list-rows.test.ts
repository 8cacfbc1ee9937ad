import { expect, test } from 'vitest'
import type { CatalogueRow } from './catalogue-row.ts'
import { countFacet } from './count-facet.ts'
import { filterRows } from './filter-rows.ts'
import { sortRows } from './sort-rows.ts'

const row = (key: string, vendor: string, memory?: number): CatalogueRow<string> => ({
  key,
  entry: key,
  words: `${key} ${vendor}`,
  facets: { vendor, size: memory === undefined ? undefined : memory > 100 ? 'large' : 'small' },
  order: { name: key, memory },
})
const rows = [
  row('h100', 'NVIDIA', 80),
  row('mi300x', 'AMD', 192),
  row('h200', 'NVIDIA', 141),
  row('t4', 'NVIDIA'),
]
const none = { search: '', facets: {} }
const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key)

test('every word of a search has to be there, in any case and width', () => {
  expect(keys(filterRows(rows, { ...none, search: 'nvidia H' }))).toEqual(['h100', 'h200'])
  expect(keys(filterRows(rows, { ...none, search: 'ｈ１００' }))).toEqual(['h100'])
  expect(filterRows(rows, { ...none, search: 'h100 amd' })).toEqual([])
})

test('values of one property add up, properties narrow each other', () => {
  expect(keys(filterRows(rows, { ...none, facets: { vendor: ['NVIDIA', 'AMD'], size: ['large'] } }))).toEqual(
    ['mi300x', 'h200'],
  )
})

test('what has no value of a property does not pass one that is asked for', () => {
  expect(keys(filterRows(rows, { ...none, facets: { size: ['small', 'large'] } }))).not.toContain('t4')
})

test('counts follow the other properties and the search, not the own choice', () => {
  const address = { search: 'h', facets: { vendor: ['AMD'], size: ['large'] } }
  expect(countFacet(rows, address, 'vendor')).toEqual([
    { value: 'NVIDIA', count: 1 },
    { value: 'AMD', count: 0 },
  ])
})

test.each([
  ['memory', false, ['h100', 'h200', 'mi300x', 't4']],
  ['memory', true, ['mi300x', 'h200', 'h100', 't4']],
  ['name', true, ['t4', 'mi300x', 'h200', 'h100']],
] as const)('by %s, descending %s: the absent one comes last', (sort, isDescending, order) => {
  expect(keys(sortRows(rows, { sort, isDescending }))).toEqual(order)
})

test('numbers in names count as numbers', () => {
  const names = [row('a-100', ''), row('a-20', '')]
  expect(keys(sortRows(names, { sort: 'name', isDescending: false }))).toEqual(['a-20', 'a-100'])
})
