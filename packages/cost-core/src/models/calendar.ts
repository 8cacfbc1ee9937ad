import type { GraphBuilder } from '../graph/graph-builder.ts'
import type { NodeIndex } from '../graph/node.ts'

/** The nodes that join calendar months to hours. Every rate per hour crosses through them; prices per month do not. */
export interface CalendarNodes {
  readonly hoursPerMonth: NodeIndex
  /** The length of the plan in hours. */
  readonly duration: NodeIndex
}

const HOURS_PER_MONTH = 730

/**
 * The nominal calendar: every month has 730 h, a year 8,760 h.
 *
 * For estimates. Real months have 672 to 744 h, so an invoice will differ by a few per cent a month.
 */
export function nominalCalendar(builder: GraphBuilder): CalendarNodes {
  const hoursPerMonth = builder.definition('cal.hours_per_month', HOURS_PER_MONTH, {
    label: { key: 'definition.hours_per_month' },
    unit: 'h/month',
    provenance: { evidence: 'published', source: 'nominal calendar: 8,760 h a year over 12 months' },
  })
  const months = builder.definition('cal.months', builder.months, {
    label: { key: 'definition.months' },
    unit: 'month',
    provenance: { evidence: 'published', source: 'horizon.months' },
  })
  const duration = builder.name('cal.duration', builder.mul(months, hoursPerMonth), {
    label: { key: 'measure.duration' },
    unit: 'day',
  })
  return { hoursPerMonth, duration }
}
