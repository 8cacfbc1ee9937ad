import type { CronFieldName, ScheduleProblem } from './schedule-problem.ts'

interface FieldRule {
  readonly name: CronFieldName
  readonly min: number
  readonly max: number
  readonly words?: readonly string[]
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

const MINUTE: FieldRule = { name: 'minute', min: 0, max: 59 }
const HOUR: FieldRule = { name: 'hour', min: 0, max: 23 }
const DAY_OF_MONTH: FieldRule = { name: 'dayOfMonth', min: 1, max: 31 }
const MONTH: FieldRule = { name: 'month', min: 1, max: 12, words: MONTHS }
const DAY_OF_WEEK: FieldRule = { name: 'dayOfWeek', min: 0, max: 7, words: WEEKDAYS }

const ITEM = /^(?:\*|(?<first>\d{1,2}|[a-z]{3})(?:-(?<last>\d{1,2}|[a-z]{3}))?)(?:\/(?<step>\d{1,4}))?$/u
/** Of other programs: last day (`L`, `5L`), nearest working day (`15W`), n-th weekday (`1#2`), no value (`?`). */
const EXTENSION = /[#?]|^lw?$|^l-|\d[lw]$|^[a-z]{3}l$/u

/** A field as it was written, and what it stands for in rising order. */
export interface CronField {
  readonly text: string
  readonly values: readonly number[]
}

/** The five fields of a cron expression. Days of the week are ISO: Monday 1 to Sunday 7. */
export interface CronFields {
  readonly minute: CronField
  readonly hour: CronField
  readonly dayOfMonth: CronField
  readonly month: CronField
  readonly dayOfWeek: CronField
}

/**
 * A cron expression of five fields: lists, ranges, steps, names of months and weekdays in English, Sunday 0 or 7.
 *
 * Returns every problem, the fields only if there is none. What programs read differently is refused rather than
 * guessed: seconds, macros, `L W # ?`, ranges that run backwards, `5/20` without the end of its range.
 */
export function readCron(expression: string): CronFields | readonly ScheduleProblem[] {
  const parts = expression.trim().split(/[ \t]+/u)
  const [first = '', second, third, fourth, fifth] = parts
  if (first.startsWith('@')) return [{ code: 'CRON_MACRO', params: { text: first } }]
  if (
    second === undefined ||
    third === undefined ||
    fourth === undefined ||
    fifth === undefined ||
    parts.length > 5
  )
    return [{ code: 'CRON_FIELD_COUNT', params: { count: first === '' ? 0 : parts.length } }]

  const problems: ScheduleProblem[] = []
  const field = (text: string, rule: FieldRule): CronField => {
    const values = new Set<number>()
    for (const item of text.toLowerCase().split(',')) {
      const read = readItem(item, text, rule)
      if ('code' in read) problems.push(read)
      else for (const value of read.values) values.add(value)
    }
    return { text, values: [...values].sort((a, b) => a - b) }
  }
  const fields = {
    minute: field(first, MINUTE),
    hour: field(second, HOUR),
    dayOfMonth: field(third, DAY_OF_MONTH),
    month: field(fourth, MONTH),
    dayOfWeek: isoWeekdays(field(fifth, DAY_OF_WEEK)),
  }
  return problems.length > 0 ? problems : fields
}

/** One item of a list. Problems quote the whole field, which is what stands in the input. */
function readItem(item: string, text: string, rule: FieldRule): { values: number[] } | ScheduleProblem {
  const params = { field: rule.name, text }
  const parts = ITEM.exec(item)?.groups
  if (parts === undefined)
    return { code: EXTENSION.test(item) ? 'CRON_EXTENSION' : 'CRON_FIELD_UNREADABLE', params }

  const first = parts.first === undefined ? rule.min : numberOf(parts.first, rule)
  const last = lastOf(parts, first, rule)
  if (first === undefined || last === undefined) return { code: 'CRON_FIELD_UNREADABLE', params }
  if (first < rule.min || first > rule.max || last < rule.min || last > rule.max)
    return { code: 'CRON_VALUE_OUT_OF_RANGE', params: { ...params, min: rule.min, max: rule.max } }
  if (last < first) return { code: 'CRON_RANGE_BACKWARDS', params }

  const step = parts.step === undefined ? 1 : Number(parts.step)
  const widest = rule.max - rule.min
  if (step < 1 || step > widest) return { code: 'CRON_STEP_OUT_OF_RANGE', params: { ...params, max: widest } }
  if (parts.step !== undefined && parts.first !== undefined && parts.last === undefined)
    return { code: 'CRON_STEP_WITHOUT_RANGE', params }
  return { values: Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, n) => first + n * step) }
}

/** The end of an item's range. By name, Sunday ends a week that did not begin with it: `fri-sun` runs forwards. */
function lastOf(
  parts: Readonly<Record<string, string | undefined>>,
  first: number | undefined,
  rule: FieldRule,
): number | undefined {
  if (parts.first === undefined) return rule.max
  if (parts.last === undefined) return first
  return rule === DAY_OF_WEEK && parts.last === 'sun' && first !== 0 ? 7 : numberOf(parts.last, rule)
}

function numberOf(text: string, rule: FieldRule): number | undefined {
  if (/^\d/u.test(text)) return Number(text)
  const index = rule.words?.indexOf(text) ?? -1
  return index < 0 ? undefined : index + rule.min
}

function isoWeekdays({ text, values }: CronField): CronField {
  const iso = new Set(values.map((value) => (value === 0 ? 7 : value)))
  return { text, values: [...iso].sort((a, b) => a - b) }
}
