import type { BudgetReport, ReportAmount } from '@kilotoken/cost-core'
import {
  contextText,
  figureLine,
  type Locale,
  labelText,
  momentText,
  moneyText,
  type PlanNames,
  translate,
  unitText,
} from '@kilotoken/messages'

type Values = Readonly<Record<string, string | number>>

/** How a report speaks in one language: the names of its parts, and its amounts as text. */
export interface ReportWords {
  readonly locale: Locale
  readonly names: PlanNames
  /** A message of the report's own catalogue. */
  readonly say: (key: string, values?: Values) => string
  readonly strategy: (key: string) => string
  readonly workload: (key: string) => string
  readonly line: (key: string) => string
  readonly group: (key: string) => string
  readonly currency: string
  /** An amount, or the word for why there is none. A sum that leaves something out carries an asterisk. */
  readonly amount: (amount: ReportAmount | null) => string
  /** A decimal string with its currency, for a sentence. */
  readonly money: (amount: string) => string
  /** A change as signed per cent. */
  readonly change: (change: number | null) => string
  readonly belongsTo: (context: Parameters<typeof contextText>[0]) => string
  readonly generated: string
}

export function reportWords(report: BudgetReport, locale: Locale): ReportWords {
  const names: PlanNames = {
    strategies: Object.fromEntries(report.strategies.map(({ key, label }) => [key, label])),
    workloads: Object.fromEntries(report.workloads.map(({ key, label }) => [key, label])),
  }
  const nameOf = (labels: PlanNames['strategies'], key: string) =>
    labelText(labels[key] ?? { en: key, zh: key }, locale)
  const currency = unitText(report.about.currency, locale)
  return {
    locale,
    names,
    say: (key, values) => translate(locale, `app.report.${key}`, values),
    strategy: (key) => nameOf(names.strategies, key),
    workload: (key) => nameOf(names.workloads, key),
    line: (key) => labelText({ key: `line.${key}` }, locale),
    group: (key) => labelText({ key: `group.${key}` }, locale),
    currency,
    amount: (amount) => amountText(amount, locale),
    money: (amount) => `${moneyText(amount, locale)} ${currency}`,
    change: (change) => {
      if (change === null) return '–'
      const text = figureLine(change * 100, '%', locale, 'short')
      return change > 0 ? `+${text}` : text
    },
    belongsTo: (context) => contextText(context, names, locale),
    generated: momentText(report.about.generatedAt, report.about.zone),
  }
}

function amountText(amount: ReportAmount | null, locale: Locale): string {
  if (amount === null) return '–'
  if ('absent' in amount) return labelText({ key: `absent.${amount.absent}` }, locale)
  const text = moneyText(amount.amount, locale)
  return amount.unpriced === undefined ? text : `${text}*`
}
