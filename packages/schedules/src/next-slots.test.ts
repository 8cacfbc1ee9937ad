import { expect, test } from 'vitest'
import { clockChange } from './clock-change.ts'
import { nextSlots } from './next-slots.ts'
import type { Recurrence } from './recurrence.ts'
import { recurrenceSchema } from './recurrence.ts'

const cron = (expression: string): Recurrence => ({ every: 'cron', expression })
const daily = (at: string): Recurrence => ({ every: 'day', at })

/** Instants in UTC, with what the change of the clocks did to them. */
function slots(recurrence: Recurrence, zone: string, after: string, count: number): readonly string[] {
  return nextSlots(recurrenceSchema.parse(recurrence), zone, new Date(after), count).map((slot) =>
    [slot.toISOString().replace(':00.000Z', 'Z'), clockChange(recurrence, zone, slot)]
      .filter((part) => part !== undefined)
      .join(' '),
  )
}

/** Clocks in Berlin go from 02:00 to 03:00 at 01:00 UTC on 28 March 2027: 02:30 does not exist on that day. */
test.each<[string, Recurrence, readonly string[]]>([
  [
    'a fixed time in the gap runs right after it',
    daily('02:30'),
    ['2027-03-27T01:30Z', '2027-03-28T01:00Z gap', '2027-03-29T00:30Z'],
  ],
  [
    'one that is not in the gap is not moved',
    daily('03:00'),
    ['2027-03-27T02:00Z', '2027-03-28T01:00Z', '2027-03-29T01:00Z'],
  ],
  [
    'the last minute before the gap',
    daily('01:59'),
    ['2027-03-27T00:59Z', '2027-03-28T00:59Z', '2027-03-28T23:59Z'],
  ],
  [
    'two in the gap and one at its end are one slot',
    cron('0,30 2,3 28 3 *'),
    ['2027-03-28T01:00Z gap', '2027-03-28T01:30Z', '2028-03-28T00:00Z'],
  ],
  [
    'every hour is an hour later, and nothing is made up for',
    cron('15 * 28 3 *'),
    ['2027-03-27T23:15Z', '2027-03-28T00:15Z', '2027-03-28T01:15Z', '2027-03-28T02:15Z'],
  ],
  [
    'on the hour as well, which the clock shows as 03:00',
    cron('0 * 28 3 *'),
    ['2027-03-27T23:00Z', '2027-03-28T00:00Z', '2027-03-28T01:00Z', '2027-03-28T02:00Z'],
  ],
  [
    'so is every second hour, whose 02:00 does not come',
    cron('0 */2 28 3 *'),
    ['2027-03-27T23:00Z', '2027-03-28T02:00Z', '2027-03-28T04:00Z'],
  ],
])('the gap in Berlin, 2027: %s', (_, recurrence, expected) => {
  expect(slots(recurrence, 'Europe/Berlin', '2027-03-27T00:30:00Z', expected.length)).toEqual(expected)
})

/** Clocks in Berlin go from 03:00 back to 02:00 at 01:00 UTC on 31 October 2027: 02:30 comes at 00:30 and at 01:30 UTC. */
test.each<[string, Recurrence, readonly string[]]>([
  ['a fixed time runs the first time', daily('02:30'), ['2027-10-31T00:30Z overlap', '2027-11-01T01:30Z']],
  [
    'also if there are several',
    cron('0,30 1,2,3 31 10 *'),
    [
      '2027-10-30T23:00Z',
      '2027-10-30T23:30Z',
      '2027-10-31T00:00Z overlap',
      '2027-10-31T00:30Z overlap',
      '2027-10-31T02:00Z',
      '2027-10-31T02:30Z',
    ],
  ],
  [
    'a range of hours is fixed times',
    cron('*/30 1-2 31 10 *'),
    [
      '2027-10-30T23:00Z',
      '2027-10-30T23:30Z',
      '2027-10-31T00:00Z overlap',
      '2027-10-31T00:30Z overlap',
      '2028-10-31T00:00Z',
    ],
  ],
  [
    'every hour runs in both',
    cron('30 * 31 10 *'),
    [
      '2027-10-30T22:30Z',
      '2027-10-30T23:30Z',
      '2027-10-31T00:30Z overlap',
      '2027-10-31T01:30Z overlap',
      '2027-10-31T02:30Z',
    ],
  ],
  [
    'so it does when all hours are written out',
    cron('30 0-23 31 10 *'),
    ['2027-10-30T22:30Z', '2027-10-30T23:30Z', '2027-10-31T00:30Z overlap', '2027-10-31T01:30Z overlap'],
  ],
  [
    'and every second hour',
    cron('0 */2 31 10 *'),
    ['2027-10-30T22:00Z', '2027-10-31T00:00Z overlap', '2027-10-31T01:00Z overlap', '2027-10-31T03:00Z'],
  ],
  [
    'a step that leaves one hour is a fixed time',
    cron('30 2-3/2 31 10 *'),
    ['2027-10-31T00:30Z overlap', '2028-10-31T01:30Z'],
  ],
])('the overlap in Berlin, 2027: %s', (_, recurrence, expected) => {
  expect(slots(recurrence, 'Europe/Berlin', '2027-10-30T21:59:00Z', expected.length)).toEqual(expected)
})

test('begun right at the gap, its slot is still to come', () => {
  expect(slots(daily('02:30'), 'Europe/Berlin', '2027-03-28T00:59:59.999Z', 1)).toEqual([
    '2027-03-28T01:00Z gap',
  ])
  expect(slots(daily('02:30'), 'Europe/Berlin', '2027-03-28T01:00:00Z', 1)).toEqual(['2027-03-29T00:30Z'])
})

test('begun within the repeated hour, a fixed time has been', () => {
  expect(slots(daily('02:30'), 'Europe/Berlin', '2027-10-31T00:45:00Z', 1)).toEqual(['2027-11-01T01:30Z'])
  expect(slots(daily('02:30'), 'Europe/Berlin', '2027-10-31T01:15:00Z', 1)).toEqual(['2027-11-01T01:30Z'])
})

/** Half an hour: +11 to +10:30 at 15:00 UTC on 3 April 2027 (02:00 to 01:30), back at 15:30 UTC on 2 October (02:00 to 02:30). */
test.each<[Recurrence, string, readonly string[]]>([
  [daily('01:45'), '2027-04-03T00:00:00Z', ['2027-04-03T14:45Z overlap', '2027-04-04T15:15Z']],
  [daily('01:29'), '2027-04-03T00:00:00Z', ['2027-04-03T14:29Z', '2027-04-04T14:59Z']],
  [
    cron('45 * * * *'),
    '2027-04-03T14:00:00Z',
    ['2027-04-03T14:45Z overlap', '2027-04-03T15:15Z overlap', '2027-04-03T16:15Z'],
  ],
  [daily('02:15'), '2027-10-01T16:00:00Z', ['2027-10-02T15:30Z gap', '2027-10-03T15:15Z']],
  [daily('02:30'), '2027-10-01T16:30:00Z', ['2027-10-02T15:30Z', '2027-10-03T15:30Z']],
])('Lord Howe moves by half an hour: %o after %s', (recurrence, after, expected) => {
  expect(slots(recurrence, 'Australia/Lord_Howe', after, expected.length)).toEqual(expected)
})

/** +01 but in Ramadan, +00: from 02:00 UTC on 15 February 2026 (03:00 to 02:00) to 02:00 UTC on 22 March (02:00 to 03:00). */
test('Casablanca goes back before Ramadan and forward after it', () => {
  expect(slots(daily('02:30'), 'Africa/Casablanca', '2026-02-14T02:00:00Z', 2)).toEqual([
    '2026-02-15T01:30Z overlap',
    '2026-02-16T02:30Z',
  ])
  expect(slots(daily('02:30'), 'Africa/Casablanca', '2026-03-20T12:00:00Z', 3)).toEqual([
    '2026-03-21T02:30Z',
    '2026-03-22T02:00Z gap',
    '2026-03-23T01:30Z',
  ])
})

/** Santiago changes at midnight: on 5 September 2027 after 23:59 comes 01:00, on 3 April 2027 after 23:59 comes 23:00. */
test('Santiago changes at midnight', () => {
  expect(slots(daily('00:00'), 'America/Santiago', '2027-09-04T12:00:00Z', 2)).toEqual([
    '2027-09-05T04:00Z gap',
    '2027-09-06T03:00Z',
  ])
  expect(slots(daily('23:30'), 'America/Santiago', '2027-04-03T12:00:00Z', 2)).toEqual([
    '2027-04-04T02:30Z overlap',
    '2027-04-05T03:30Z',
  ])
  // Sundays only: the second 23:30 still is a Saturday.
  expect(
    slots({ every: 'week', on: [7], at: '00:00' }, 'America/Santiago', '2027-04-03T12:00:00Z', 2),
  ).toEqual(['2027-04-04T04:00Z', '2027-04-11T04:00Z'])
})

/** Until 2011 clocks in St. John's went back at 00:01, to 23:01 of the day before: the two days run into each other. */
test('two days that run into each other stay in order', () => {
  expect(slots(cron('*/30 * * * *'), 'America/St_Johns', '2010-11-07T01:50:00Z', 6)).toEqual([
    '2010-11-07T02:00Z overlap',
    '2010-11-07T02:30Z overlap',
    '2010-11-07T03:00Z overlap',
    '2010-11-07T03:30Z overlap',
    '2010-11-07T04:00Z',
    '2010-11-07T04:30Z',
  ])
})

/** Samoa had no 30 December 2011: after the 29th (UTC−10) came the 31st (UTC+14), at 10:00 UTC on the 30th. */
test('a day that does not exist runs at the start of the next', () => {
  expect(slots(daily('03:00'), 'Pacific/Apia', '2011-12-29T00:00:00Z', 3)).toEqual([
    '2011-12-29T13:00Z',
    '2011-12-30T10:00Z gap',
    '2011-12-30T13:00Z',
  ])
  expect(slots({ every: 'month', on: 30, at: '12:00' }, 'Pacific/Apia', '2011-12-01T00:00:00Z', 2)).toEqual([
    '2011-12-30T10:00Z gap',
    '2012-01-29T22:00Z',
  ])
})

test.each<[Recurrence, readonly string[]]>([
  [
    { every: 'month', on: 31, at: '06:00' },
    ['2028-01-31T06:00Z', '2028-02-29T06:00Z', '2028-03-31T06:00Z', '2028-04-30T06:00Z'],
  ],
  [{ every: 'month', on: 'last', at: '06:00' }, ['2028-01-31T06:00Z', '2028-02-29T06:00Z']],
  [{ every: 'month', on: 29, at: '06:00' }, ['2028-01-29T06:00Z', '2028-02-29T06:00Z']],
  [cron('0 6 31 * *'), ['2028-01-31T06:00Z', '2028-03-31T06:00Z', '2028-05-31T06:00Z']],
  [cron('0 6 29 2 *'), ['2028-02-29T06:00Z', '2032-02-29T06:00Z', '2036-02-29T06:00Z']],
  // The 1st, and Mondays: 1 January 2028 is a Saturday.
  [cron('0 6 1 * 1'), ['2028-01-01T06:00Z', '2028-01-03T06:00Z', '2028-01-10T06:00Z']],
])('ends of months and days of leap years: %o', (recurrence, expected) => {
  expect(slots(recurrence, 'UTC', '2027-12-31T23:00:00Z', expected.length)).toEqual(expected)
})

test('finds 29 February across 2100, which has none, and stops where there is nothing to find', () => {
  expect(slots(cron('0 0 29 2 *'), 'UTC', '2096-02-29T00:00:00Z', 1)).toEqual(['2104-02-29T00:00Z'])
  expect(slots(cron('0 0 30 2 *'), 'Europe/Berlin', '2027-01-01T00:00:00Z', 5)).toEqual([])
  expect(slots(daily('00:00'), 'UTC', '2199-12-31T12:00:00Z', 5)).toEqual(['2200-01-01T00:00Z'])
})

test('a slot comes strictly after the instant, to the millisecond', () => {
  expect(slots(daily('06:00'), 'UTC', '2027-01-01T05:59:59.999Z', 1)).toEqual(['2027-01-01T06:00Z'])
  expect(slots(daily('06:00'), 'UTC', '2027-01-01T06:00:00.000Z', 1)).toEqual(['2027-01-02T06:00Z'])
})

test('refuses by name what it cannot read', () => {
  const ask = (recurrence: Recurrence, zone: string, after: string) => () =>
    nextSlots(recurrence, zone, new Date(after), 1)
  expect(ask(daily('06:00'), 'Europe/Atlantis', '2027-01-01')).toThrow(
    'ZONE_UNKNOWN {"zone":"Europe/Atlantis"}',
  )
  expect(ask(cron('0 25 * * *'), 'UTC', '2027-01-01')).toThrow('CRON_VALUE_OUT_OF_RANGE')
  expect(ask(daily('06:00'), 'UTC', 'never')).toThrow('not at an invalid date')
  expect(ask(daily('06:00'), 'UTC', '1900-01-01')).toThrow('from 1973 to 2199')
})
