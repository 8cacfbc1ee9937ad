import { expect, test } from 'vitest'
import { readSchedule, readTime, readWhen } from './read-schedule.ts'
import { firstScheduleText, type ScheduleText, scheduleTextOf } from './schedule-text.ts'

const text = (part: Partial<ScheduleText> = {}): ScheduleText => ({
  ...firstScheduleText('en', 'Asia/Kolkata'),
  name: ' Monthly ',
  ...part,
})

test('a new schedule is the report of the first of each month, without a simulation', () => {
  expect(readSchedule(text())).toEqual({
    settings: {
      name: 'Monthly',
      kind: 'report',
      trials: 0,
      seed: 1,
      zone: 'Asia/Kolkata',
      misfire: 'run_once',
      overlap: 'skip',
      recurrence: { every: 'month', on: 1, at: '06:00' },
      report: { formats: ['pdf', 'xlsx'], locale: 'en', recipients: [] },
    },
  })
})

test('a simulation always has trials, and what only a report has is not looked at', () => {
  const simulation = { kind: 'simulation', formats: [], recipients: 'nobody', trials: '1,000' } as const
  expect(readSchedule(text(simulation))).toMatchObject({ settings: { kind: 'simulation', trials: 1000 } })
})

test('says every field that cannot be read', () => {
  const wrong = { name: ' ', isSimulated: true, trials: '99', formats: [], at: '24:00', zone: 'Nowhere' }
  expect(readSchedule(text({ ...wrong, every: 'week', weekdays: [] }))).toEqual({
    problems: {
      name: true,
      trials: true,
      formats: true,
      weekdays: true,
      at: true,
      zone: { code: 'ZONE_UNKNOWN', params: { zone: 'Nowhere' } },
    },
  })
})

test('a cron expression is read instead of days and times, also in full-width characters', () => {
  expect(readWhen(text({ every: 'cron', expression: '　０ 6 * * 1', at: 'nonsense', weekdays: [] }))).toEqual(
    {
      recurrence: { every: 'cron', expression: '0 6 * * 1' },
    },
  )
  expect(readWhen(text({ every: 'cron', expression: '*/5 * * * *' }))).toMatchObject({
    problems: { expression: { code: 'TOO_OFTEN' } },
  })
  expect(readWhen(text({ every: 'cron', expression: '' }))).toMatchObject({
    problems: { expression: { code: 'CRON_FIELD_COUNT' } },
  })
})

test.each([
  ['06:00', '06:00'],
  ['6:05', '06:05'],
  ['0630', '06:30'],
  ['６：３０', '06:30'],
  ['24:00', undefined],
  ['6', undefined],
  ['06:60', undefined],
  ['6 am', undefined],
  ['', undefined],
])('the time “%s” is %s', (typed, time) => expect(readTime(typed)).toBe(time))

test('what is kept comes back as it was', () => {
  const settings = readSchedule(
    text({ every: 'week', weekdays: [5, 1], scenario: 'ranges', isSimulated: true, recipients: 'a@b.test' }),
  )
  if ('problems' in settings) throw new Error('unreadable')
  const { scenario, ...kept } = settings.settings
  const report = kept.kind === 'report' ? { ...kept.report, zone: kept.zone } : null
  const view = { ...kept, scenario: scenario ?? null, report } as Parameters<typeof scheduleTextOf>[0]
  expect(readSchedule(scheduleTextOf(view, 'zh-CN'))).toEqual(settings)
})
