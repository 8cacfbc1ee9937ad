import { expect, test } from 'vitest'
import { parsePlanListAddress, printPlanListAddress } from './plan-list-address.ts'

const parse = (text: string) => parsePlanListAddress(new URLSearchParams(text))

test('an empty address is every plan, last changed first', () => {
  expect(parse('')).toEqual({ search: '', sort: 'changed', isDescending: true })
})

test.each(['', 'search=fleet', 'sort=name', 'sort=-name', 'search=a+b&sort=changed'])(
  '"%s" survives reading and writing',
  (text) => {
    expect(printPlanListAddress(parse(text)).toString()).toBe(text)
  },
)

test('an unknown order is the first one', () => {
  expect(parse('sort=price')).toEqual(parse(''))
  expect(parse('sort=--name')).toEqual(parse(''))
})
