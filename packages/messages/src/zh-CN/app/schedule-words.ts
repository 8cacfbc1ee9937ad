import type { Messages } from '../../messages.ts'

/** When a schedule runs, in words. `{place}` ends with 时间 already. */
export const scheduleWords: Messages['app']['scheduleWords'] = {
  everyDay: '每天 {at}，{where, select, utc {UTC} other {{place}（目前为 UTC{offset}）}}',
  everyWeek: '每{days} {at}，{where, select, utc {UTC} other {{place}（目前为 UTC{offset}）}}',
  everyMonth: '每月 {day} 日 {at}，{where, select, utc {UTC} other {{place}（目前为 UTC{offset}）}}',
  everyMonthOrLast:
    '每月 {day} 日 {at}，没有这一天的月份则为最后一天，{where, select, utc {UTC} other {{place}（目前为 UTC{offset}）}}',
  everyMonthLast: '每月最后一天 {at}，{where, select, utc {UTC} other {{place}（目前为 UTC{offset}）}}',
  cron: '{words}，{where, select, utc {UTC} other {{place}（目前为 UTC{offset}）}}',
  changes: {
    gap: '当天时钟拨快，跳过了一个计划时刻，拨快后立即于 {at} 运行。',
    overlapOnce: '当天时钟拨慢，{at} 出现两次，只在第一次运行。',
    overlapBoth: '当天时钟拨慢，{at} 出现两次，两次都会运行。',
  },
  problems: {
    ZONE_UNKNOWN: '没有“{zone}”这个时区，请从列表中选择，例如 Europe/Berlin。',
    CRON_FIELD_COUNT: '表达式有 {count} 个字段，请写五个：分钟、小时、日期、月份、星期。不支持秒。',
    CRON_MACRO: '这里不支持“{text}”，请写五个字段，例如 0 3 * * 1。',
    CRON_FIELD_UNREADABLE:
      '{field, select, minute {分钟} hour {小时} dayOfMonth {日期} month {月份} other {星期}}字段“{text}”无法识别。可以写数字、范围（1-5）、列表（1,3）或步长（*/2）。',
    CRON_EXTENSION:
      '{field, select, minute {分钟} hour {小时} dayOfMonth {日期} month {月份} other {星期}}字段“{text}”用到了 L、W、# 或 ?，这里不支持。每月最后一天可以不写表达式，直接选择。',
    CRON_VALUE_OUT_OF_RANGE:
      '{field, select, minute {分钟} hour {小时} dayOfMonth {日期} month {月份} other {星期}}字段“{text}”超出了 {min} 到 {max} 的范围。',
    CRON_RANGE_BACKWARDS:
      '{field, select, minute {分钟} hour {小时} dayOfMonth {日期} month {月份} other {星期}}字段“{text}”中有起点大于终点的范围，请拆成两段，例如 22-23,0-2。',
    CRON_STEP_OUT_OF_RANGE:
      '{field, select, minute {分钟} hour {小时} dayOfMonth {日期} month {月份} other {星期}}字段“{text}”的步长应在 1 到 {max} 之间。',
    CRON_STEP_WITHOUT_RANGE:
      '{field, select, minute {分钟} hour {小时} dayOfMonth {日期} month {月份} other {星期}}字段“{text}”的步长缺少范围，请一并写出，例如 5-20/5。',
    NEVER_RUNS: '这个计划永远不会运行，请检查所选月份是否有这一天。',
    TOO_OFTEN: '这个计划相隔 {minutes} 分钟就会再次运行，两次之间请至少间隔 {limit} 分钟。',
  },
}
