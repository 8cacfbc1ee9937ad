import type { GraphBuilder } from '../graph/graph-builder.ts'
import type { NodeIndex } from '../graph/node.ts'
import type { Plan } from '../plan/plan-schema.ts'

/** The nodes that join calendar months to hours. Every rate per hour crosses through them; prices per month do not. */
export interface CalendarNodes {
  /** Of each month: the same for all under the nominal calendar, else that of the month's own days. */
  readonly hoursPerMonth: NodeIndex
  /** Always the nominal 730 h: for spans and lives, which do not start in a month of their own. */
  readonly nominalHours: NodeIndex
  /** The length of the plan in hours. */
  readonly duration: NodeIndex
}

const HOURS_PER_MONTH = 730
const HOURS_PER_DAY = 24

/**
 * The plan's calendar.
 *
 * Nominal, for estimates: every month has 730 h, a year 8,760 h. Actual, for holding a plan against invoices: each month
 * has the hours of its own 28 to 31 days.
 */
export function calendarOf(builder: GraphBuilder, horizon: Plan['horizon']): CalendarNodes {
  return horizon.calendar === 'actual' ? actualCalendar(builder, horizon) : nominalCalendar(builder)
}

function nominalDefinition(builder: GraphBuilder, id: string): NodeIndex {
  return builder.definition(id, HOURS_PER_MONTH, {
    label: { key: 'definition.hours_per_month' },
    unit: 'h/month',
    provenance: { evidence: 'published', source: 'nominal calendar: 8,760 h a year over 12 months' },
  })
}

function nominalCalendar(builder: GraphBuilder): CalendarNodes {
  const hoursPerMonth = nominalDefinition(builder, 'cal.hours_per_month')
  const months = builder.definition('cal.months', builder.months, {
    label: { key: 'definition.months' },
    unit: 'month',
    provenance: { evidence: 'published', source: 'horizon.months' },
  })
  const duration = builder.name('cal.duration', builder.mul(months, hoursPerMonth), {
    label: { key: 'measure.duration' },
    unit: 'day',
  })
  return { hoursPerMonth, nominalHours: hoursPerMonth, duration }
}

function actualCalendar(builder: GraphBuilder, { start }: Plan['horizon']): CalendarNodes {
  const first = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1
  const days = Array.from({ length: builder.months }, (_, month) => daysIn(first + month))
  const lengths = [...new Set(days)].sort((a, b) => a - b)
  const hours = lengths.map((length) =>
    builder.definition(`cal.hours_of_${length}_days`, length * HOURS_PER_DAY, {
      label: { key: 'definition.hours_per_month' },
      unit: 'h/month',
      provenance: { evidence: 'published', source: `civil calendar: ${length} days of 24 h` },
    }),
  )
  const hoursPerMonth = builder.name(
    'cal.hours_per_month',
    builder.apply('steps', hours, { chosen: days.map((length) => lengths.indexOf(length)) }),
    { label: { key: 'definition.hours_per_month' }, unit: 'h/month' },
  )
  const duration = builder.name('cal.duration', builder.sum(hoursPerMonth), {
    label: { key: 'measure.duration' },
    unit: 'day',
  })
  return { hoursPerMonth, nominalHours: nominalDefinition(builder, 'cal.nominal_hours'), duration }
}

/** Days of a civil month; months count on from January of the year 0. */
function daysIn(month: number): number {
  const year = Math.floor(month / 12)
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month % 12] ?? 30
}
