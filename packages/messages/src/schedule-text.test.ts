import { expect, test } from 'vitest'
import { LOCALES } from './locale.ts'
import { offsetText, scheduleProblemText, scheduleText } from './schedule-text.ts'

const berlin = { zone: 'Europe/Berlin', offset: 60 }

test('says the weekdays, the time and the place in either language', () => {
  const words = { key: 'everyWeek', params: { days: [1, 4], at: '03:00' } }
  expect(scheduleText(words, berlin, 'en')).toBe(
    'Every Monday and Thursday at 03:00, Berlin time (UTC+1 now)',
  )
  expect(scheduleText(words, berlin, 'zh-CN')).toBe('每周一和周四 03:00，德国时间（目前为 UTC+1）')
})

test('lists three weekdays, the week ending with Sunday', () => {
  const words = { key: 'everyWeek', params: { days: [2, 3, 7], at: '18:30' } }
  expect(scheduleText(words, { zone: 'America/New_York', offset: -300 }, 'en')).toBe(
    'Every Tuesday, Wednesday, and Sunday at 18:30, New York time (UTC\u22125 now)',
  )
  expect(scheduleText(words, { zone: 'America/New_York', offset: -300 }, 'zh-CN')).toBe(
    '每周二、周三和周日 18:30，纽约时间（目前为 UTC\u22125）',
  )
})

test('says what happens in a month without such a day', () => {
  expect(
    scheduleText(
      { key: 'everyMonthOrLast', params: { day: 31, at: '06:00' } },
      { zone: 'UTC', offset: 0 },
      'en',
    ),
  ).toBe('On day 31 of every month, or the last day of a shorter one, at 06:00, UTC')
  expect(
    scheduleText(
      { key: 'everyMonthOrLast', params: { day: 31, at: '06:00' } },
      { zone: 'UTC', offset: 0 },
      'zh-CN',
    ),
  ).toBe('每月 31 日 06:00，没有这一天的月份则为最后一天，UTC')
})

test('shows a cron expression by its words, and as it is without them', () => {
  const params = { expression: '0 3 * * 1' }
  expect(scheduleText({ key: 'cron', params }, berlin, 'en')).toBe('0 3 * * 1, Berlin time (UTC+1 now)')
  expect(scheduleText({ key: 'cron', params: { ...params, words: 'At 03:00' } }, berlin, 'en')).toBe(
    'At 03:00, Berlin time (UTC+1 now)',
  )
})

test.each([
  [0, '+0'],
  [60, '+1'],
  [345, '+5:45'],
  [-210, '\u22123:30'],
  [-30, '\u22120:30'],
  [840, '+14'],
])('an offset of %i minutes reads %s', (minutes, text) => {
  expect(offsetText(minutes)).toBe(text)
})

test('names the field of an expression and the fix', () => {
  const problem = { code: 'CRON_VALUE_OUT_OF_RANGE', params: { field: 'hour', text: '24', min: 0, max: 23 } }
  expect(scheduleProblemText(problem, 'en')).toBe('The hour “24” goes beyond 0 to 23.')
  expect(scheduleProblemText(problem, 'zh-CN')).toBe('小时字段“24”超出了 0 到 23 的范围。')
})

test.each(LOCALES)('braces in what somebody wrote stay what they are: %s', (locale) => {
  expect(
    scheduleProblemText({ code: 'CRON_FIELD_UNREADABLE', params: { field: 'month', text: '{x}' } }, locale),
  ).toContain('“{x}”')
})
