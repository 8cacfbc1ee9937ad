/**
 * When a schedule runs, in words. `where` tells UTC from a zone with a place and its offset at the moment; `{days}` is a
 * list of weekdays.
 */
export const scheduleWords = {
  everyDay: 'Every day at {at}, {where, select, utc {UTC} other {{place} time (UTC{offset} now)}}',
  everyWeek: 'Every {days} at {at}, {where, select, utc {UTC} other {{place} time (UTC{offset} now)}}',
  everyMonth:
    'On day {day} of every month at {at}, {where, select, utc {UTC} other {{place} time (UTC{offset} now)}}',
  everyMonthOrLast:
    'On day {day} of every month, or the last day of a shorter one, at {at}, {where, select, utc {UTC} other {{place} time (UTC{offset} now)}}',
  everyMonthLast:
    'On the last day of every month at {at}, {where, select, utc {UTC} other {{place} time (UTC{offset} now)}}',
  cron: '{words}, {where, select, utc {UTC} other {{place} time (UTC{offset} now)}}',
  changes: {
    gap: 'The clocks go forward and skip a time of this schedule. It runs right after, at {at}.',
    overlapOnce: 'The clocks go back and show {at} twice. The schedule runs the first time only.',
    overlapBoth: 'The clocks go back and show {at} twice. The schedule runs both times.',
  },
  problems: {
    ZONE_UNKNOWN: 'There is no time zone “{zone}”. Choose one of the list, such as Europe/Berlin.',
    CRON_FIELD_COUNT:
      'The expression has {count, plural, =0 {no fields} one {# field} other {# fields}}. Write five: minute, hour, day of the month, month, weekday. Seconds are not possible.',
    CRON_MACRO: '“{text}” is not possible here. Write five fields, such as 0 3 * * 1.',
    CRON_FIELD_UNREADABLE:
      '{field, select, minute {The minute} hour {The hour} dayOfMonth {The day of the month} month {The month} other {The weekday}} “{text}” cannot be read. Write numbers, ranges such as 1-5, lists such as 1,3 or steps such as */2.',
    CRON_EXTENSION:
      '{field, select, minute {The minute} hour {The hour} dayOfMonth {The day of the month} month {The month} other {The weekday}} “{text}” uses L, W, # or ?, which are not possible here. The last day of a month can be chosen without an expression.',
    CRON_VALUE_OUT_OF_RANGE:
      '{field, select, minute {The minute} hour {The hour} dayOfMonth {The day of the month} month {The month} other {The weekday}} “{text}” goes beyond {min} to {max}.',
    CRON_RANGE_BACKWARDS:
      '{field, select, minute {The minute} hour {The hour} dayOfMonth {The day of the month} month {The month} other {The weekday}} “{text}” has a range that ends before it begins. Write it as two, such as 22-23,0-2.',
    CRON_STEP_OUT_OF_RANGE:
      '{field, select, minute {The minute} hour {The hour} dayOfMonth {The day of the month} month {The month} other {The weekday}} “{text}” has a step that is not between 1 and {max}.',
    CRON_STEP_WITHOUT_RANGE:
      '{field, select, minute {The minute} hour {The hour} dayOfMonth {The day of the month} month {The month} other {The weekday}} “{text}” has a step without an end. Write the range as well, such as 5-20/5.',
    NEVER_RUNS: 'This schedule would never run. Check that the month has such a day.',
    TOO_OFTEN:
      'This schedule would run again after {minutes, plural, one {# minute} other {# minutes}}. Leave at least {limit, plural, one {# minute} other {# minutes}} between two runs.',
  },
}
