import type { BudgetReport } from '@kilotoken/cost-core'
import { contextText, figureLine, type Locale, momentText } from '@kilotoken/messages'
import { type AmountWords, amountWords } from './amount-words.ts'

/** How a report speaks in one language. */
export interface ReportWords extends AmountWords {
  /** A change as signed per cent. */
  readonly change: (change: number | null) => string
  readonly belongsTo: (context: Parameters<typeof contextText>[0]) => string
  readonly generated: string
}

export function reportWords({ about, strategies, workloads }: BudgetReport, locale: Locale): ReportWords {
  const words = amountWords({ currency: about.currency, strategies, workloads }, locale)
  return {
    ...words,
    change: (change) => {
      if (change === null) return '–'
      const text = figureLine(change * 100, '%', locale, 'short')
      return change > 0 ? `+${text}` : text
    },
    belongsTo: (context) => contextText(context, words.names, locale),
    generated: momentText(about.generatedAt, about.zone),
  }
}
