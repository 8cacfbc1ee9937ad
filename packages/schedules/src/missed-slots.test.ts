import { expect, test } from 'vitest'
import { type Misfire, missedSlots } from './missed-slots.ts'

const daily = { every: 'day', at: '06:00' } as const
const quarterly = { every: 'cron', expression: '*/15 * * * *' } as const

function said(
  policy: Misfire,
  last: string,
  now: string,
  recurrence: Parameters<typeof missedSlots>[0] = daily,
) {
  const { run, skipped, olderSkipped } = missedSlots(recurrence, 'UTC', new Date(last), new Date(now), policy)
  const days = (slots: readonly Date[]) => slots.map((slot) => slot.toISOString().slice(5, 10))
  return { run: days(run), skipped: days(skipped), olderSkipped }
}

test('nothing is missed when every slot was handled', () => {
  const nothing = { run: [], skipped: [], olderSkipped: 0 }
  expect(said('skip', '2027-05-03T06:00:00Z', '2027-05-04T05:59:59Z')).toEqual(nothing)
  expect(said('run_once', '2027-05-03T06:00:00Z', '2027-05-03T06:00:00Z')).toEqual(nothing)
})

test.each<Misfire>(['skip', 'run_once'])('a slot of this minute runs: %s', (policy) => {
  const now = { run: ['05-04'], skipped: [], olderSkipped: 0 }
  expect(said(policy, '2027-05-03T06:00:00Z', '2027-05-04T06:00:00Z')).toEqual(now)
  expect(said(policy, '2027-05-03T06:00:00Z', '2027-05-04T06:01:00Z')).toEqual(now)
})

test('after days without power, all are skipped or the newest runs', () => {
  const [last, now] = ['2027-05-01T06:00:00Z', '2027-05-04T06:01:00.001Z']
  expect(said('skip', last, now)).toEqual({ run: [], skipped: ['05-02', '05-03', '05-04'], olderSkipped: 0 })
  expect(said('run_once', last, now)).toEqual({
    run: ['05-04'],
    skipped: ['05-02', '05-03'],
    olderSkipped: 0,
  })
})

test('the newest missed slot does not take the place of the one that is due', () => {
  const [last, now] = ['2027-05-01T06:00:00Z', '2027-05-04T06:00:30Z']
  expect(said('skip', last, now)).toEqual({ run: ['05-04'], skipped: ['05-02', '05-03'], olderSkipped: 0 })
  expect(said('run_once', last, now)).toEqual({
    run: ['05-03', '05-04'],
    skipped: ['05-02'],
    olderSkipped: 0,
  })
})

/** Ten days of 96 slots: the last, at now, is due; 959 are late. */
test.each<[Misfire, number, number]>([
  ['skip', 1, 459],
  ['run_once', 2, 458],
])('500 are recorded, the older ones counted: %s', (policy, run, olderSkipped) => {
  const now = new Date('2027-05-11T00:00:00Z')
  const missed = missedSlots(quarterly, 'UTC', new Date('2027-05-01T00:00:00Z'), now, policy)
  expect(missed.run).toHaveLength(run)
  expect(missed.skipped).toHaveLength(500)
  expect(missed.olderSkipped).toBe(olderSkipped)
  expect(run + 500 + olderSkipped).toBe(960)
  const next = missed.run[0]?.getTime() ?? Number.NaN
  expect(missed.skipped.at(-1)?.getTime()).toBe(next - 15 * 60_000)
})

test.each<[Misfire, number]>([
  ['skip', 500],
  ['run_once', 501],
])('exactly as many as are recorded leave nothing to count: %s', (policy, late) => {
  const now = new Date('2027-05-11T00:05:00Z')
  const last = new Date(Date.parse('2027-05-11T00:00:00Z') - late * 15 * 60_000)
  expect(missedSlots(quarterly, 'UTC', last, now, policy)).toMatchObject({ olderSkipped: 0 })
  const earlier = new Date(last.getTime() - 15 * 60_000)
  expect(missedSlots(quarterly, 'UTC', earlier, now, policy)).toMatchObject({ olderSkipped: 1 })
})

test('decades are forgotten in bounded time', () => {
  const missed = missedSlots(daily, 'UTC', new Date('1980-01-01'), new Date('2027-01-01'), 'skip')
  expect(missed.skipped.length + missed.olderSkipped).toBe(8 * 366)
})
