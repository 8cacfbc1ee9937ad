import { expect, test } from 'vitest'
import { limitsOf } from './attempt-limits.ts'

const keys = (address: string) => limitsOf({ kind: 'sign_in', account: 'a@b', address }).map(({ key }) => key)

test('a household of version 6 is one caller, neighbours are not', () => {
  expect(keys('2001:db8:1:2::1')).toEqual(keys('2001:0db8:0001:0002:ffff:ffff:ffff:ffff'))
  expect(keys('2001:db8:1:2::1')).not.toEqual(keys('2001:db8:1:3::1'))
  expect(keys('::1')).toEqual(keys('::2'))
  expect(keys('192.0.2.1')).not.toEqual(keys('192.0.2.2'))
})

test('an account is slowed down and never locked out; another purpose has limits of its own', () => {
  const [, , byAccount] = limitsOf({ kind: 'sign_in', account: 'a@b', address: '192.0.2.1' })
  expect(byAccount).toMatchObject({ most: 20, growsTo: 900 })
  const reset = limitsOf({ kind: 'reset', account: 'a@b', address: '192.0.2.1' })
  expect(reset.map(({ most }) => most)).toEqual([20, 5])
  expect(keys('192.0.2.1')).not.toContain(reset[1]?.key)
})
