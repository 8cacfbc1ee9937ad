import type { Plan } from '../plan/plan-schema.ts'
import { monthAfter } from '../plan/small-fields.ts'

/** Months of a plan that are summed up together: so many from the given one on, the plan's first being 0. */
export interface Period {
  readonly from: number
  readonly months: number
}

/** A fiscal year as far as the plan covers it: the first and the last may have fewer than twelve months. */
export interface FiscalYear extends Period {
  /** The calendar year where it starts in January, else the one in which it ends. */
  readonly year: number
  /** Its first and last month in the plan: `2027-04`. */
  readonly first: string
  readonly last: string
}

const MONTHS_OF_A_YEAR = 12

/** The fiscal years of a plan, in order. */
export function fiscalYears({
  start,
  months,
  fiscal_year_starts: starts,
}: Plan['horizon']): readonly FiscalYear[] {
  const shift = starts - 1
  const first = Number(start.slice(0, 4)) * MONTHS_OF_A_YEAR + Number(start.slice(5, 7)) - 1 - shift
  const years: FiscalYear[] = []
  for (let from = 0; from < months; ) {
    const left = MONTHS_OF_A_YEAR - ((first + from) % MONTHS_OF_A_YEAR)
    const length = Math.min(left, months - from)
    years.push({
      year: Math.floor((first + from) / MONTHS_OF_A_YEAR) + (shift === 0 ? 0 : 1),
      from,
      months: length,
      first: monthAfter(start, from),
      last: monthAfter(start, from + length - 1),
    })
    from += length
  }
  return years
}
