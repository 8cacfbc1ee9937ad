import { expect, test } from 'vitest'
import { catalogueQuery, parseCatalogueAddress } from './catalogue-address.ts'

const keys = { facets: ['vendor', 'memory'], sorts: ['name', 'power'] }
const read = (query: string) => parseCatalogueAddress(new URLSearchParams(query), keys)

test('an address without a question shows everything by the first column', () => {
  expect(read('')).toEqual({ search: '', facets: {}, sort: 'name', isDescending: false })
})

test('search, several values of a property, and an order', () => {
  expect(read('q=+h100+&vendor=NVIDIA&vendor=AMD&vendor=AMD&sort=-power')).toEqual({
    search: 'h100',
    facets: { vendor: ['NVIDIA', 'AMD'] },
    sort: 'power',
    isDescending: true,
  })
})

test('what is not known is left out', () => {
  expect(read('colour=red&vendor=&sort=-colour')).toEqual(read(''))
})

test('a search is cut, however long the address', () => {
  expect(read(`q=${'a'.repeat(5000)}`).search).toHaveLength(100)
})

test.each([
  '',
  '?q=h100',
  '?vendor=NVIDIA&vendor=AMD&memory=81-192&sort=-power',
  '?sort=-name',
  '?q=%26+%3D',
])('writing what was read gives the same address: %j', (query) => {
  expect(catalogueQuery(read(query), keys)).toBe(query)
})
