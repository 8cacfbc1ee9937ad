import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slotsBetween } from '../src/slots-between.ts'
import { changesBetween, type Reading, readClock, steppedSlots } from './minute-stepper.ts'
import { samples } from './recurrences.ts'

const DAY = 86_400_000
const FROM = Date.UTC(2026, 0, 1)
const TO = Date.UTC(2028, 0, 1)

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Asia/Shanghai',
  'America/St_Johns',
  'Asia/Tehran',
  'Pacific/Auckland',
  'UTC',
]

/** Changes of the past that have no like in these two years: a whole day skipped, one minute past midnight, a new offset. */
const OLD_CHANGES: Readonly<Record<string, readonly number[]>> = {
  'Pacific/Apia': [Date.UTC(2011, 11, 30), Date.UTC(2011, 3, 2)],
  'America/St_Johns': [Date.UTC(2010, 10, 7), Date.UTC(2011, 2, 13)],
  'Asia/Tehran': [Date.UTC(2022, 2, 21), Date.UTC(2022, 8, 21)],
  'Asia/Kathmandu': [Date.UTC(1985, 11, 31)],
}

const ORDINARY_DAYS = [Date.UTC(2026, 1, 28), Date.UTC(2027, 5, 14), Date.UTC(2027, 11, 31)]

function expectSameSlots(reading: Reading, zone: string, sampled: ReturnType<typeof drawn>): number {
  const after = reading.start + 2 * DAY
  const until = reading.start + reading.walls.length * 60_000 - 2 * DAY
  let compared = 0
  for (const { recurrence, reference } of sampled) {
    const expected = steppedSlots(reading, reference).filter((slot) => slot > after && slot <= until)
    const actual = slotsBetween(recurrence, zone, new Date(after), new Date(until), Number.POSITIVE_INFINITY)
    const differ =
      actual.length !== expected.length || actual.some((slot, n) => slot.getTime() !== expected[n])
    if (differ)
      expect(
        actual.map((slot) => slot.toISOString()),
        `${JSON.stringify(recurrence)} in ${zone}`,
      ).toEqual(expected.map((slot) => new Date(slot).toISOString()))
    compared += expected.length
  }
  return compared
}

function drawn(seed: number, numRuns: number) {
  return fc.sample(samples, { seed, numRuns })
}

test.each(ZONES)(
  '300 recurrences around every change of the clocks in 2026 and 2027: %s',
  { timeout: 60_000 },
  (zone) => {
    const sampled = drawn(20_271_031, 300)
    const days = [...changesBetween(zone, FROM, TO), ...(OLD_CHANGES[zone] ?? []), ...ORDINARY_DAYS]
    let compared = 0
    for (const at of days) {
      const start = Math.floor(at / DAY) * DAY
      compared += expectSameSlots(readClock(zone, start - 3 * DAY, start + 4 * DAY), zone, sampled)
    }
    expect(compared).toBeGreaterThan(10_000)
  },
)

test.each(['Europe/Berlin', 'Australia/Lord_Howe'])(
  'every minute of two years: %s',
  { timeout: 60_000 },
  (zone) => {
    const compared = expectSameSlots(readClock(zone, FROM, TO), zone, drawn(4, 8))
    expect(compared).toBeGreaterThan(5000)
  },
)
