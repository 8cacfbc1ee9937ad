import { expect, test } from 'vitest'
import { extentOf } from './extent-of.ts'

test('unknown values take no part', () => {
  expect(extentOf([3, Number.NaN, -2, undefined, 7, Number.POSITIVE_INFINITY])).toEqual([-2, 7])
})

test('nothing known is 0 to 0', () => {
  expect(extentOf([undefined, Number.NaN])).toEqual([0, 0])
})

test('does not pull in 0', () => {
  expect(extentOf([871, 878])).toEqual([871, 878])
})
