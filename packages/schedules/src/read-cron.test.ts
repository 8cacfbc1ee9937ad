import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCron } from './read-cron.ts'

test.each<
  [string, Partial<Record<'minute' | 'hour' | 'dayOfMonth' | 'month' | 'dayOfWeek', readonly number[]>>]
>([
  ['5 3 1 2 4', { minute: [5], hour: [3], dayOfMonth: [1], month: [2], dayOfWeek: [4] }],
  ['0,30,15 22-23 * * *', { minute: [0, 15, 30], hour: [22, 23] }],
  ['*/20 5-11/3 * * *', { minute: [0, 20, 40], hour: [5, 8, 11] }],
  ['0 0 */10 */6 *', { dayOfMonth: [1, 11, 21, 31], month: [1, 7] }],
  ['0 0 * JAN,mar-May Mon-fri', { month: [1, 3, 4, 5], dayOfWeek: [1, 2, 3, 4, 5] }],
  // Sunday begins the week as 0 and ends it as 7; here it is always 7.
  ['0 0 * * 0', { dayOfWeek: [7] }],
  ['0 0 * * 7', { dayOfWeek: [7] }],
  ['0 0 * * 0,7', { dayOfWeek: [7] }],
  ['0 0 * * sun-tue', { dayOfWeek: [1, 2, 7] }],
  ['0 0 * * fri-sun', { dayOfWeek: [5, 6, 7] }],
  ['0 0 * * sun-sun', { dayOfWeek: [7] }],
  ['0 0 * * 5-7', { dayOfWeek: [5, 6, 7] }],
  // Sunday, Wednesday, Saturday, and not Sunday again as an eighth day.
  ['0 0 * * */3', { dayOfWeek: [3, 6, 7] }],
  ['0 0 * * *', { dayOfWeek: [1, 2, 3, 4, 5, 6, 7] }],
  ['  05\t03  01 02 4 ', { minute: [5], hour: [3], dayOfMonth: [1], month: [2] }],
])('reads %s', (expression, expected) => {
  const fields = readCron(expression)
  if (!('minute' in fields)) throw new Error(JSON.stringify(fields))
  for (const name of ['minute', 'hour', 'dayOfMonth', 'month', 'dayOfWeek'] as const)
    if (expected[name] !== undefined) expect(fields[name].values, name).toEqual(expected[name])
})

test.each<[string, string, Readonly<Record<string, unknown>>]>([
  ['', 'CRON_FIELD_COUNT', { count: 0 }],
  ['0 3 * *', 'CRON_FIELD_COUNT', { count: 4 }],
  ['0 0 3 * * *', 'CRON_FIELD_COUNT', { count: 6 }],
  ['@daily', 'CRON_MACRO', { text: '@daily' }],
  ['60 3 * * *', 'CRON_VALUE_OUT_OF_RANGE', { field: 'minute', text: '60', min: 0, max: 59 }],
  ['0 24 * * *', 'CRON_VALUE_OUT_OF_RANGE', { field: 'hour', text: '24', min: 0, max: 23 }],
  ['0 3 0 * *', 'CRON_VALUE_OUT_OF_RANGE', { field: 'dayOfMonth', text: '0', min: 1, max: 31 }],
  ['0 3 * 1-13 *', 'CRON_VALUE_OUT_OF_RANGE', { field: 'month', text: '1-13', min: 1, max: 12 }],
  ['0 3 * * 8', 'CRON_VALUE_OUT_OF_RANGE', { field: 'dayOfWeek', text: '8', min: 0, max: 7 }],
  ['0 22-2 * * *', 'CRON_RANGE_BACKWARDS', { field: 'hour', text: '22-2' }],
  ['0 3 * * fri-mon', 'CRON_RANGE_BACKWARDS', { field: 'dayOfWeek', text: 'fri-mon' }],
  ['*/0 3 * * *', 'CRON_STEP_OUT_OF_RANGE', { field: 'minute', text: '*/0', max: 59 }],
  ['*/60 3 * * *', 'CRON_STEP_OUT_OF_RANGE', { field: 'minute', text: '*/60', max: 59 }],
  ['5/20 3 * * *', 'CRON_STEP_WITHOUT_RANGE', { field: 'minute', text: '5/20' }],
  ['0 3 L * *', 'CRON_EXTENSION', { field: 'dayOfMonth', text: 'L' }],
  ['0 3 15W * *', 'CRON_EXTENSION', { field: 'dayOfMonth', text: '15W' }],
  ['0 3 ? * *', 'CRON_EXTENSION', { field: 'dayOfMonth', text: '?' }],
  ['0 3 * * 1#2', 'CRON_EXTENSION', { field: 'dayOfWeek', text: '1#2' }],
  ['0 3 * * friL', 'CRON_EXTENSION', { field: 'dayOfWeek', text: 'friL' }],
  ['1,,2 3 * * *', 'CRON_FIELD_UNREADABLE', { field: 'minute', text: '1,,2' }],
  ['-5 3 * * *', 'CRON_FIELD_UNREADABLE', { field: 'minute', text: '-5' }],
  ['1.5 3 * * *', 'CRON_FIELD_UNREADABLE', { field: 'minute', text: '1.5' }],
  ['0 mon * * *', 'CRON_FIELD_UNREADABLE', { field: 'hour', text: 'mon' }],
  ['0 3 * mon *', 'CRON_FIELD_UNREADABLE', { field: 'month', text: 'mon' }],
  ['０ 3 * * *', 'CRON_FIELD_UNREADABLE', { field: 'minute', text: '０' }],
  ['*-5 3 * * *', 'CRON_FIELD_UNREADABLE', { field: 'minute', text: '*-5' }],
])('refuses "%s": %s', (expression, code, params) => {
  expect(readCron(expression)).toEqual([{ code, params }])
})

test('names every field that is wrong', () => {
  const problems = readCron('61 3 x * 9')
  expect(
    'minute' in problems ? [] : problems.map(({ code, params }) => [code, 'field' in params && params.field]),
  ).toEqual([
    ['CRON_VALUE_OUT_OF_RANGE', 'minute'],
    ['CRON_FIELD_UNREADABLE', 'dayOfMonth'],
    ['CRON_VALUE_OUT_OF_RANGE', 'dayOfWeek'],
  ])
})

test('answers anything, and what it reads stays within the fields', () => {
  const noise = fc.array(fc.constantFrom(...'0123456789*/-,LW#?@ abcSUNmon\t'), { maxLength: 30 })
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        noise.map((parts) => parts.join('')),
      ),
      (expression) => {
        const read = readCron(expression)
        if (!('minute' in read)) expect(read.length).toBeGreaterThan(0)
        else
          for (const { values } of Object.values(read)) {
            expect(values.length).toBeGreaterThan(0)
            expect(
              values.every((value: number) => Number.isInteger(value) && value >= 0 && value <= 59),
            ).toBe(true)
          }
      },
    ),
    { seed: 11, numRuns: 10_000 },
  )
})
