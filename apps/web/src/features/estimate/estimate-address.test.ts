import { expect, test } from 'vitest'
import {
  AS_IT_STANDS,
  kindOfFactors,
  parseEstimateAddress,
  printEstimateAddress,
} from './estimate-address.ts'

const parse = (text: string) => parseEstimateAddress(new URLSearchParams(text), AS_IT_STANDS)

test('an empty address is the plan as it stands, counting what it says', () => {
  expect(parse('')).toEqual({ scenario: undefined, factors: undefined, figure: undefined })
})

test.each([
  '',
  'scenario=lean',
  'factors=all',
  'factors=hardware.energy',
  'factors=',
  'figure=a.total.cost',
  'figure=a.total.cost&month=2027-05',
])('"%s" survives reading and writing', (text) => {
  expect(printEstimateAddress(parse(text), AS_IT_STANDS).toString()).toBe(text)
})

test('a month is that of an open trace, and one of the calendar', () => {
  expect(parse('figure=a.total.cost&month=2027-13').month).toBeUndefined()
  expect(printEstimateAddress(parse('month=2027-05'), AS_IT_STANDS).toString()).toBe('')
})

test('factors keep the order of the page and drop what is unknown', () => {
  expect(parse('factors=data.nonsense.energy').factors).toEqual(['energy', 'data'])
  expect(kindOfFactors(['energy', 'hardware'])).toBe('core')
  expect(kindOfFactors(['data'])).toBe('some')
  expect(kindOfFactors([])).toBe('none')
})

test('what another page shows first is left out there', () => {
  const first = { scenario: 'lean', factors: ['data'] } as const
  const address = parseEstimateAddress(new URLSearchParams(), first)
  expect(address).toEqual({ ...first, figure: undefined })
  expect(printEstimateAddress(address, first).toString()).toBe('')
  expect(printEstimateAddress({ ...address, factors: ['energy'] }, first).toString()).toBe('factors=energy')
})
