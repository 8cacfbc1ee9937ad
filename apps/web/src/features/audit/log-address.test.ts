import { expect, test } from 'vitest'
import { dayOf, filterOf, momentOf, readLogAddress, writeLogAddress } from './log-address.ts'

const ada = '2b1f7c0e-7d3a-4a51-9f5f-0c8f5f1f9a10'

test('an address says the same when read and written again, and means the same anywhere', () => {
  const address = readLogAddress({
    actor: ada,
    action: 'plan.saved',
    from: '2026-11-01T00:00:00.000+01:00',
    to: '2026-11-02T23:59:59.999+01:00',
    text: ' 100% ',
  })
  expect(readLogAddress(Object.fromEntries(new URLSearchParams(writeLogAddress(address))))).toEqual(address)
  expect(filterOf(address)).toEqual({
    actor: ada,
    action: 'plan.saved',
    from: new Date('2026-10-31T23:00:00.000Z'),
    to: new Date('2026-11-02T22:59:59.999Z'),
    text: '100%',
  })
  expect(dayOf(address.to)).toBe('2026-11-02')
})

test('what an address says wrongly is not there', () => {
  const wrong = { actor: 'me', action: 'plan.sold', from: '2026-13-01', to: 'x', text: ['a', 'b'] }
  expect(filterOf(readLogAddress(wrong))).toEqual({})
  expect(writeLogAddress(readLogAddress({}))).toBe('')
  expect(readLogAddress({ text: `a\0${'b'.repeat(200)}` }).text).toHaveLength(100)
})

test('a day of the reader begins and ends where they are', () => {
  expect(Date.parse(momentOf('2026-07-01', 'first'))).toBe(new Date('2026-07-01T00:00').getTime())
  expect(Date.parse(momentOf('2026-07-01', 'last'))).toBe(new Date('2026-07-01T23:59:59.999').getTime())
  expect(readLogAddress({ from: momentOf('2026-07-01', 'first') }).from).not.toBe('')
  expect(momentOf('', 'first')).toBe('')
})
