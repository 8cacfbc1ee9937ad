import fc from 'fast-check'
import type { Recurrence } from '../src/recurrence.ts'
import type { Reference } from './minute-stepper.ts'

export interface Sample {
  readonly recurrence: Recurrence
  readonly reference: Reference
}

const HOURS_OF_DAY = 24

/** Builder recurrences and cron expressions, each with what it means, worked out from how it was put together. */
export const samples: fc.Arbitrary<Sample> = fc.oneof(
  { weight: 1, arbitrary: fc.oneof(daily(), weekly(), monthly()) },
  { weight: 4, arbitrary: cron() },
)

function timeOfDay(): fc.Arbitrary<{ hour: number; minute: number; at: string }> {
  const two = (n: number) => String(n).padStart(2, '0')
  // Clocks change in the small hours and at midnight.
  const hour = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 23 }))
  return fc
    .record({ hour, minute: fc.integer({ min: 0, max: 59 }) })
    .map(({ hour, minute }) => ({ hour, minute, at: `${two(hour)}:${two(minute)}` }))
}

function fixed(hour: number, minute: number, matchesDay: (day: Date) => boolean): Reference {
  return { minutes: new Set([minute]), hours: new Set([hour]), matchesDay, everyTime: false }
}

function daily(): fc.Arbitrary<Sample> {
  return timeOfDay().map(({ hour, minute, at }) => ({
    recurrence: { every: 'day', at },
    reference: fixed(hour, minute, () => true),
  }))
}

function weekly(): fc.Arbitrary<Sample> {
  const on = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 })
  return fc.tuple(timeOfDay(), on).map(([{ hour, minute, at }, on]) => ({
    recurrence: { every: 'week', on, at },
    reference: fixed(hour, minute, (day) => on.includes(day.getUTCDay() === 0 ? 7 : day.getUTCDay())),
  }))
}

function monthly(): fc.Arbitrary<Sample> {
  const on = fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last' as const))
  return fc.tuple(timeOfDay(), on).map(([{ hour, minute, at }, on]) => ({
    recurrence: { every: 'month', on, at },
    reference: fixed(hour, minute, (day) => {
      const isLast = new Date(day.getTime() + 86_400_000).getUTCDate() === 1
      return on === 'last' ? isLast : day.getUTCDate() === on || (isLast && day.getUTCDate() < on)
    }),
  }))
}

interface Field {
  readonly text: string
  readonly values: ReadonlySet<number>
}

function item(min: number, max: number): fc.Arbitrary<Field> {
  const all = Array.from({ length: max - min + 1 }, (_, n) => min + n)
  const step = fc.integer({ min: 1, max: Math.min(max - min, 12) })
  const ends = fc
    .tuple(fc.integer({ min, max }), fc.integer({ min, max }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  const of = (text: string, has: (value: number) => boolean): Field => ({
    text,
    values: new Set(all.filter(has)),
  })
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.integer({ min, max }).map((one) => of(String(one), (value) => value === one)),
    },
    { weight: 2, arbitrary: ends.map(([a, b]) => of(`${a}-${b}`, (value) => value >= a && value <= b)) },
    { weight: 1, arbitrary: step.map((by) => of(`*/${by}`, (value) => (value - min) % by === 0)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(ends, step)
        .map(([[a, b], by]) =>
          of(`${a}-${b}/${by}`, (value) => value >= a && value <= b && (value - a) % by === 0),
        ),
    },
  )
}

function field(min: number, max: number, stars: number): fc.Arbitrary<Field> {
  const all = Array.from({ length: max - min + 1 }, (_, n) => min + n)
  return fc.oneof(
    { weight: stars, arbitrary: fc.constant({ text: '*', values: new Set(all) }) },
    {
      weight: 3,
      arbitrary: fc.array(item(min, max), { minLength: 1, maxLength: 3 }).map((items) => ({
        text: items.map(({ text }) => text).join(','),
        values: new Set(items.flatMap(({ values }) => [...values])),
      })),
    },
  )
}

function cron(): fc.Arbitrary<Sample> {
  return fc
    .tuple(field(0, 59, 0), field(0, 23, 2), field(1, 31, 6), field(1, 12, 8), field(0, 6, 6))
    .map(([minute, hour, dayOfMonth, month, weekday]) => ({
      recurrence: {
        every: 'cron',
        expression: [minute, hour, dayOfMonth, month, weekday].map(({ text }) => text).join(' '),
      },
      reference: {
        minutes: minute.values,
        hours: hour.values,
        everyTime:
          hour.values.size === HOURS_OF_DAY ||
          (hour.values.size > 1 && (hour.text.includes('*') || hour.text.includes('/'))),
        matchesDay: (day) => {
          if (!month.values.has(day.getUTCMonth() + 1)) return false
          const byDay = dayOfMonth.values.has(day.getUTCDate())
          const byWeekday = weekday.values.has(day.getUTCDay())
          if (dayOfMonth.text === '*') return byWeekday
          return weekday.text === '*' ? byDay : byDay || byWeekday
        },
      },
    }))
}
