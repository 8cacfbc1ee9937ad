import type { Label, ReportAmount } from '@kilotoken/cost-core'
import { type Locale, labelText, moneyText, type PlanNames, translate, unitText } from '@kilotoken/messages'

type Values = Readonly<Record<string, string | number>>

/** How tables of amounts speak in one language: the names of their parts, and the amounts as text. */
export interface AmountWords {
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
}

/** What the words need to know of a plan. */
export interface NamedParts {
  readonly currency: string
  readonly strategies: readonly { readonly key: string; readonly label: Label }[]
  readonly workloads: readonly { readonly key: string; readonly label: Label }[]
}

/** The words for a plan's amounts. */
export function amountWords(plan: NamedParts, locale: Locale): AmountWords {
  const names: PlanNames = {
    strategies: Object.fromEntries(plan.strategies.map(({ key, label }) => [key, label])),
    workloads: Object.fromEntries(plan.workloads.map(({ key, label }) => [key, label])),
  }
  const nameOf = (labels: PlanNames['strategies'], key: string) =>
    labelText(labels[key] ?? { en: key, zh: key }, locale)
  const currency = unitText(plan.currency, locale)
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
  }
}

function amountText(amount: ReportAmount | null, locale: Locale): string {
  if (amount === null) return '–'
  if ('absent' in amount) return labelText({ key: `absent.${amount.absent}` }, locale)
  const text = moneyText(amount.amount, locale)
  return amount.unpriced === undefined ? text : `${text}*`
}
