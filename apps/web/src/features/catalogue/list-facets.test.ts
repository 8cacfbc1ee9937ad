import { expect, test } from 'vitest'
import { listFacets } from './list-facets.ts'

const row = (key: string, memory: string) => ({
  key,
  entry: key,
  words: key,
  facets: { memory, currency: 'USD' },
  order: {},
})
const words = ['memory', 'currency'].map((key) => ({
  key,
  legend: key,
  label: (value: string) => `<${value}>`,
}))

test('values stand by size and what narrows nothing is left out', () => {
  const rows = [row('a', '193-'), row('b', '0-24'), row('c', '97-192'), row('d', '25-96'), row('e', '0-24')]
  expect(listFacets(rows, { search: '', facets: {} }, words)).toEqual([
    {
      key: 'memory',
      legend: 'memory',
      options: [
        { value: '0-24', label: '<0-24>', count: 2 },
        { value: '25-96', label: '<25-96>', count: 1 },
        { value: '97-192', label: '<97-192>', count: 1 },
        { value: '193-', label: '<193->', count: 1 },
      ],
    },
  ])
})
