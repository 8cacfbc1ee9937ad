export type CronFieldName = 'minute' | 'hour' | 'dayOfMonth' | 'month' | 'dayOfWeek'

type CronFieldParams = { readonly field: CronFieldName; readonly text: string }

/** Something wrong with a recurrence or its zone, as a code with parameters: the words live in the messages. */
export type ScheduleProblem =
  | { readonly code: 'ZONE_UNKNOWN'; readonly params: { readonly zone: string } }
  | { readonly code: 'CRON_FIELD_COUNT'; readonly params: { readonly count: number } }
  | { readonly code: 'CRON_MACRO'; readonly params: { readonly text: string } }
  | { readonly code: 'CRON_FIELD_UNREADABLE'; readonly params: CronFieldParams }
  | { readonly code: 'CRON_EXTENSION'; readonly params: CronFieldParams }
  | {
      readonly code: 'CRON_VALUE_OUT_OF_RANGE'
      readonly params: CronFieldParams & { readonly min: number; readonly max: number }
    }
  | { readonly code: 'CRON_RANGE_BACKWARDS'; readonly params: CronFieldParams }
  | { readonly code: 'CRON_STEP_OUT_OF_RANGE'; readonly params: CronFieldParams & { readonly max: number } }
  | { readonly code: 'CRON_STEP_WITHOUT_RANGE'; readonly params: CronFieldParams }
  | { readonly code: 'NEVER_RUNS'; readonly params: Readonly<Record<never, never>> }
  | { readonly code: 'TOO_OFTEN'; readonly params: { readonly minutes: number; readonly limit: number } }
