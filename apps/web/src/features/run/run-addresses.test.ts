import { expect, test } from 'vitest'
import { parseRunAddress, printRunAddress } from './run-address.ts'
import { parseRunListAddress, printRunListAddress } from './run-list-address.ts'

const PLAN = '0190a8a4-0000-7000-8000-00000000000a'

test.each([
  ['', { kind: undefined, plan: undefined }],
  [`kind=report&plan=${PLAN}`, { kind: 'report', plan: PLAN }],
  ['kind=simulation', { kind: 'simulation', plan: undefined }],
] as const)('the list at %s', (query, address) => {
  expect(parseRunListAddress(new URLSearchParams(query))).toEqual(address)
  expect(printRunListAddress(address).toString()).toBe(query)
})

test('the list takes nothing it does not understand', () => {
  const nonsense = new URLSearchParams('kind=other&plan=../../etc')
  expect(parseRunListAddress(nonsense)).toEqual({ kind: undefined, plan: undefined })
})

test.each([
  ['', { strategy: undefined, over: undefined }],
  ['strategy=own&over=1250000', { strategy: 'own', over: 1_250_000 }],
  ['over=-0.5', { strategy: undefined, over: -0.5 }],
  ['over=0', { strategy: undefined, over: 0 }],
] as const)('a run at %s', (query, address) => {
  expect(parseRunAddress(new URLSearchParams(query))).toEqual(address)
  expect(printRunAddress(address).toString()).toBe(query)
})

test.each(['over=', 'over=much', 'over=NaN', 'over=Infinity', 'over=%20'])(
  'a run at %s has no threshold',
  (query) => {
    expect(parseRunAddress(new URLSearchParams(query)).over).toBeUndefined()
  },
)
