import { nextSlots } from '@kilotoken/schedules'
import { expect, test } from 'vitest'
import { cronOf } from './cron-of.ts'
import { readWhen } from './read-schedule.ts'
import { firstScheduleText, type ScheduleText } from './schedule-text.ts'

const text = (part: Partial<ScheduleText>): ScheduleText => ({ ...firstScheduleText('en', 'UTC'), ...part })

test.each<Partial<ScheduleText>>([
  { every: 'day', at: '6:05' },
  { every: 'week', weekdays: [7, 1], at: '23:00' },
  { every: 'month', monthDay: 28 },
])('%o runs at the same times as its expression', (part) => {
  const expression = cronOf(text(part))
  const built = readWhen(text(part))
  const written = readWhen(text({ every: 'cron', expression: expression ?? '' }))
  if ('problems' in built || 'problems' in written) throw new Error('unreadable')
  const after = new Date('2027-01-01T00:00:00Z')
  expect(nextSlots(written.recurrence, 'UTC', after, 30)).toEqual(
    nextSlots(built.recurrence, 'UTC', after, 30),
  )
})

test.each<Partial<ScheduleText>>([
  { every: 'month', monthDay: 'last' },
  { every: 'month', monthDay: 31 },
  { every: 'week', weekdays: [] },
  { every: 'day', at: 'soon' },
])('%o has none', (part) => expect(cronOf(text(part))).toBeUndefined())
