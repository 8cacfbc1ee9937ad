import './jitless-schemas.ts'
import { z } from 'zod'

const at = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'Write the time as HH:MM, from 00:00 to 23:59')

const weekdays = z
  .array(z.int().min(1).max(7))
  .min(1)
  .refine((days) => new Set(days).size === days.length, 'Name each weekday once')

/**
 * When a schedule is to run, in the calendar and clock of its time zone, which is kept beside it.
 *
 * Weekdays count from Monday, 1 to 7. A day that a month does not have is its last: 31 runs every month. In a cron
 * expression it does not: there `31` waits for a month that has it, as in every crontab. The shape alone is checked
 * here; whether the expression can be read, and how often it runs, is for `checkRecurrence`.
 */
export const recurrenceSchema = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('day'), at }),
  z.strictObject({ every: z.literal('week'), on: weekdays, at }),
  z.strictObject({
    every: z.literal('month'),
    on: z.union([z.int().min(1).max(31), z.literal('last')]),
    at,
  }),
  z.strictObject({ every: z.literal('cron'), expression: z.string().min(1).max(200) }),
])

export type Recurrence = z.infer<typeof recurrenceSchema>
