import { expect, test } from 'vitest'
import { checkRecurrence } from './check-recurrence.ts'
import { recurrenceSchema } from './recurrence.ts'

const cron = (expression: string) => ({ every: 'cron', expression }) as const

test.each([
  ['*/15 * * * *'],
  ['0,45 0,23 * * *'],
  ['0 0 29 2 *'],
  ['30 2 * * *'],
  // 23:55 and 00:00, but never on two days in a row.
  ['0,55 0,23 1 * *'],
])('accepts %s', (expression) => {
  expect(checkRecurrence(cron(expression), 'Europe/Berlin')).toEqual([])
})

test.each([
  ['* * * * *', 1],
  ['*/10 * * * *', 10],
  ['*/25 * * * *', 10],
  ['0,14 3 1 1 *', 14],
  ['0,50 0,23 * * *', 10],
  // Saturday 23:50, Sunday 00:00: the two follow each other although the numbers 6 and 0 do not.
  ['0,50 0,23 * * 6,0', 10],
  // The last of a month and the first of the next.
  ['0,50 0,23 1,31 * *', 10],
])('refuses %s, which comes again after %i minutes', (expression, minutes) => {
  expect(checkRecurrence(cron(expression), 'Europe/Berlin')).toEqual([
    { code: 'TOO_OFTEN', params: { minutes, limit: 15 } },
  ])
})

test('asks for another pause if told to, and does not count a change of the clocks', () => {
  expect(checkRecurrence(cron('*/2 * * * *'), 'UTC', 1)).toEqual([])
  expect(checkRecurrence(cron('0 * * * *'), 'UTC', 61)).toEqual([
    { code: 'TOO_OFTEN', params: { minutes: 60, limit: 61 } },
  ])
  // Both fall onto 03:00 and 03:10 on the day the clocks go forward.
  expect(checkRecurrence(cron('10,45 2,3 * * *'), 'Europe/Berlin')).toEqual([])
})

test.each(['0 0 30 2 *', '0 0 31 4,6,9,11 *'])('refuses %s, which never comes', (expression) => {
  expect(checkRecurrence(cron(expression), 'UTC')).toEqual([{ code: 'NEVER_RUNS', params: {} }])
})

test.each(['', 'Europe/Atlantis', '+01:00', 'Berlin', 'Europe/Berlin ', '../etc'])(
  'there is no zone "%s"',
  (zone) => {
    expect(checkRecurrence({ every: 'day', at: '03:00' }, zone)).toEqual([
      { code: 'ZONE_UNKNOWN', params: { zone } },
    ])
  },
)

test('says all that is wrong at once', () => {
  expect(checkRecurrence(cron('0 25 * * x'), 'Nowhere').map(({ code }) => code)).toEqual([
    'ZONE_UNKNOWN',
    'CRON_VALUE_OUT_OF_RANGE',
    'CRON_FIELD_UNREADABLE',
  ])
})

test.each([
  { every: 'day', at: '24:00' },
  { every: 'day', at: '3:00' },
  { every: 'day', at: '03:00', zone: 'UTC' },
  { every: 'week', on: [], at: '03:00' },
  { every: 'week', on: [1, 1], at: '03:00' },
  { every: 'week', on: [0], at: '03:00' },
  { every: 'month', on: 32, at: '03:00' },
  { every: 'month', on: 'first', at: '03:00' },
  { every: 'cron', expression: '' },
  { every: 'year', at: '03:00' },
])('has no recurrence %o', (recurrence) => {
  expect(recurrenceSchema.safeParse(recurrence).success).toBe(false)
})
