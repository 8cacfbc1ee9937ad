import type { Periods } from '@kilotoken/cost-core'
import type { AmountWords } from '../amount-words.ts'

/** What a plan's years are called, with their months where the plan does not cover all twelve. */
export function yearNames({ years, fiscalYearStarts }: Periods, { say }: AmountWords): readonly string[] {
  return years.map(({ year, months }) =>
    say('period.year', { year: String(year), months, starts: String(fiscalYearStarts) }),
  )
}
