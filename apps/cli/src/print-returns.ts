import { type Decision, type FigureJson, figureJson, findNode, monthAfter } from '@kilotoken/cost-core'
import { figureLine, type Locale, labelText, translate } from '@kilotoken/messages'
import { printTable } from './print-table.ts'

/**
 * Prints each strategy as an investment against the base one, with the convention in words. `returns` are their internal
 * rates of return, by strategy.
 */
export function printReturns(
  decision: Decision,
  returns: ReadonlyMap<string, FigureJson>,
  locale: Locale,
): void {
  if (returns.size === 0) return
  const { compiled, strategies } = decision
  const { plan, baseStrategy } = compiled
  const words = (key: string, values?: Readonly<Record<string, string>>) =>
    translate(locale, `app.decide.returns.${key}`, values)
  const line = (id: string) => {
    const { value, unit } = figureOf(decision, id)
    return figureLine(value, unit, locale)
  }
  const nameOf = (key: string) =>
    labelText(strategies.find((strategy) => strategy.key === key)?.label ?? { en: key, zh: key }, locale)
  const base = nameOf(baseStrategy)
  const out = (text = '') => process.stdout.write(`${text}\n`)
  out()
  out(words('title', { base }))
  printTable(
    [translate(locale, 'cli.strategyHead'), ...['npv', 'irr', 'payback', 'annual'].map((key) => words(key))],
    strategies.map(({ key }) => {
      const annual = line(`${key}.total.equivalent_annual_cost`)
      const irr = returns.get(key)
      if (irr === undefined) return [nameOf(key), words('base'), '', '', annual]
      const less = `compare.${key}_less_${baseStrategy}`
      return [
        nameOf(key),
        line(`${less}.npv`),
        rateText(irr, locale),
        paybackText(figureOf(decision, `${less}.payback_month`), plan.horizon.start, locale),
        annual,
      ]
    }),
    [1, 2, 3, 4],
  )
  out(words('convention', { base, flows: plan.accounting.flows, rate: line('def.discount_rate') }))
}

function figureOf({ graph, today }: Decision, id: string): FigureJson {
  return figureJson(today, findNode(graph, id).index)
}

function rateText({ value, unit, absent }: FigureJson, locale: Locale): string {
  const word = { no_internal_rate: 'none', several_internal_rates: 'several' }[absent?.reasons[0] ?? '']
  return word === undefined
    ? figureLine(value, unit, locale, 'short')
    : translate(locale, `app.decide.returns.${word}`)
}

function paybackText({ value, absent }: FigureJson, start: string, locale: Locale): string {
  if (absent?.kind === 'never') return translate(locale, 'app.decide.returns.never')
  return value === null ? figureLine(null, '', locale) : monthAfter(start, value)
}
