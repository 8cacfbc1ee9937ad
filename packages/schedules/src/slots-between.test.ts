import fc from 'fast-check'
import { expect, test } from 'vitest'
import { samples } from '../test/recurrences.ts'
import { nextSlots } from './next-slots.ts'
import type { Recurrence } from './recurrence.ts'
import { slotsBetween } from './slots-between.ts'

const ALL = Number.POSITIVE_INFINITY
const zones = fc.constantFrom(
  'Europe/Berlin',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'UTC',
)
const minutes = (from: number, to: number) =>
  fc.integer({ min: from / 60_000, max: to / 60_000 }).map((minute) => minute * 60_000)
const instants = fc.oneof(
  minutes(Date.UTC(2011, 11, 20), Date.UTC(2012, 0, 10)),
  minutes(Date.UTC(2027, 2, 20), Date.UTC(2027, 3, 10)),
  minutes(Date.UTC(2027, 8, 1), Date.UTC(2027, 10, 3)),
)
const spans = fc.tuple(instants, fc.nat({ max: 8 * 1440 }), fc.nat({ max: 8 * 1440 }))

test('slots rise, are whole minutes, and are the same however the time is cut', () => {
  fc.assert(
    fc.property(samples, zones, spans, ({ recurrence }, zone, [from, first, second]) => {
      const after = new Date(from)
      const cut = new Date(from + first * 60_000)
      const until = new Date(cut.getTime() + second * 60_000)
      const whole = slotsBetween(recurrence, zone, after, until, ALL)
      const faulty = whole.filter(
        (slot, n) =>
          slot.getTime() % 60_000 !== 0 ||
          slot <= (whole[n - 1] ?? after) ||
          slot.getTime() > until.getTime(),
      )
      expect(faulty).toEqual([])
      const parts = [
        ...slotsBetween(recurrence, zone, after, cut, ALL),
        ...slotsBetween(recurrence, zone, cut, until, ALL),
      ]
      expect(parts.map(String)).toEqual(whole.map(String))
      const few = whole.slice(0, 5)
      expect(nextSlots(recurrence, zone, after, few.length)).toEqual(few)
      expect(slotsBetween(recurrence, zone, after, until, 2)).toEqual(whole.slice(0, 2))
    }),
    { seed: 28, numRuns: 300 },
  )
})

test('an interval that is empty or turned round has no slots, nor has a limit of none', () => {
  const hourly = { every: 'cron', expression: '0 * * * *' } as const
  const noon = new Date('2027-05-01T12:00:00Z')
  const later = new Date('2027-05-01T13:00:00Z')
  expect(slotsBetween(hourly, 'UTC', noon, noon, ALL)).toEqual([])
  expect(slotsBetween(hourly, 'UTC', later, noon, ALL)).toEqual([])
  expect(slotsBetween(hourly, 'UTC', noon, later, 0)).toEqual([])
  expect(slotsBetween(hourly, 'UTC', noon, later, ALL)).toEqual([later])
})

/** 02:00, 02:30 and 03:00 are all 01:00 UTC on the day clocks in Berlin go forward. */
test('times that fall onto one instant are one slot, also at the very end of the interval', () => {
  const nightly = { every: 'cron', expression: '0,30 2,3 * * *' } as const
  const between = (until: string, recurrence: Recurrence = nightly) =>
    slotsBetween(recurrence, 'Europe/Berlin', new Date('2027-03-28T00:00:00Z'), new Date(until), ALL).map(
      (slot) => slot.toISOString().slice(11, 16),
    )
  expect(between('2027-03-28T12:00:00Z')).toEqual(['01:00', '01:30'])
  expect(between('2027-03-28T01:00:00Z')).toEqual(['01:00'])
  expect(between('2027-03-28T01:00:00Z', { every: 'day', at: '02:30' })).toEqual(['01:00'])
  expect(between('2027-03-28T00:59:59Z')).toEqual([])
})
