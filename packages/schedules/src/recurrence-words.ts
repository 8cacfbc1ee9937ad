import type { Recurrence } from './recurrence.ts'

/** The message that says a recurrence, below `app.scheduleWords`, and what it fills in. Weekdays are ISO numbers. */
export type RecurrenceWords =
  | { readonly key: 'everyDay'; readonly params: { readonly at: string } }
  | { readonly key: 'everyWeek'; readonly params: { readonly days: readonly number[]; readonly at: string } }
  | { readonly key: 'everyMonth'; readonly params: { readonly day: number; readonly at: string } }
  | { readonly key: 'everyMonthOrLast'; readonly params: { readonly day: number; readonly at: string } }
  | { readonly key: 'everyMonthLast'; readonly params: { readonly at: string } }
  | { readonly key: 'cron'; readonly params: { readonly expression: string } }

/** A day that some month does not have is said with what happens then. */
export function recurrenceWords(recurrence: Recurrence): RecurrenceWords {
  switch (recurrence.every) {
    case 'day':
      return { key: 'everyDay', params: { at: recurrence.at } }
    case 'week': {
      const days = [...recurrence.on].sort((a, b) => a - b)
      return days.length === 7
        ? { key: 'everyDay', params: { at: recurrence.at } }
        : { key: 'everyWeek', params: { days, at: recurrence.at } }
    }
    case 'month': {
      const { on, at } = recurrence
      if (on === 'last') return { key: 'everyMonthLast', params: { at } }
      return { key: on > 28 ? 'everyMonthOrLast' : 'everyMonth', params: { day: on, at } }
    }
    case 'cron':
      return { key: 'cron', params: { expression: recurrence.expression } }
  }
}
