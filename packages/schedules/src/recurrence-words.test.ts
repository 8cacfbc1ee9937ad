import { expect, test } from 'vitest'
import { cronWords } from './cron-words.ts'
import type { Recurrence } from './recurrence.ts'
import { type RecurrenceWords, recurrenceWords } from './recurrence-words.ts'

test.each<[Recurrence, RecurrenceWords]>([
  [
    { every: 'day', at: '03:00' },
    { key: 'everyDay', params: { at: '03:00' } },
  ],
  [
    { every: 'week', on: [4, 1], at: '03:00' },
    { key: 'everyWeek', params: { days: [1, 4], at: '03:00' } },
  ],
  [
    { every: 'week', on: [7, 6, 5, 4, 3, 2, 1], at: '03:00' },
    { key: 'everyDay', params: { at: '03:00' } },
  ],
  [
    { every: 'month', on: 28, at: '03:00' },
    { key: 'everyMonth', params: { day: 28, at: '03:00' } },
  ],
  [
    { every: 'month', on: 29, at: '03:00' },
    { key: 'everyMonthOrLast', params: { day: 29, at: '03:00' } },
  ],
  [
    { every: 'month', on: 'last', at: '03:00' },
    { key: 'everyMonthLast', params: { at: '03:00' } },
  ],
  [
    { every: 'cron', expression: '0 3 * * 1' },
    { key: 'cron', params: { expression: '0 3 * * 1' } },
  ],
])('%o', (recurrence, words) => {
  expect(recurrenceWords(recurrence)).toEqual(words)
})

test('cron in words: 24 hours, either language, and no word for what cannot be read', () => {
  expect(cronWords('30 14 * * 1,4', 'en')).toBe('At 14:30, only on Monday and Thursday')
  expect(cronWords('30 14 * * 1,4', 'zh-CN')).toBe('在14:30，仅星期一和星期四')
  expect(cronWords('0 6 * * fri-sun', 'en')).toBe('At 06:00, Friday through Sunday')
  expect(cronWords('30 25 * * *', 'en')).toBeUndefined()
  expect(cronWords('0 0 30 14 * *', 'en')).toBeUndefined()
})

test('the words say either day, as it is run', () => {
  expect(cronWords('0 9 1 * 1', 'en')).toBe('At 09:00, on day 1 of the month, and on Monday')
  expect(cronWords('0 9 1 * 1', 'zh-CN')).toBe('在09:00，限每月 1 号，或者为星期一')
})
