import {
  type Decision,
  type FigureJson,
  figureJson,
  findNode,
  monthAfter,
  type returnFigure,
} from '@kilotoken/cost-core'
import { figureLine, type Locale, labelText, translate } from '@kilotoken/messages'
import { printTable } from './print-table.ts'

/**
 * Prints each strategy as an investment against the base one, with the convention in words. `returns` are their internal
 * rates of return, by strategy.
 */
export function printReturns(
  decision: Decision,
  returns: ReadonlyMap<string, ReturnType<typeof returnFigure>>,
  locale: Locale,
): void {
  if (returns.size === 0) return
  const { compiled, strategies } = decision
  const { plan, baseStrategy } = compiled
  const words = (key: string, values?: Readonly<Record<string, string>>) =>
    translate(locale, `app.decide.returns.${key}`, values)
  /** What cannot be done as planned, or is known in part, returns nothing that could be said. */
  const isKnown = (key: string) => {
    const node = strategies.find((strategy) => strategy.key === key)?.node
    if (node === undefined) return false
    const { value, incomplete } = figureJson(decision.today, node.index)
    return value !== null && incomplete === undefined
  }
  const dash = figureLine(null, '', locale)
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
      const annual = isKnown(key) ? line(`${key}.total.equivalent_annual_cost`) : dash
      const irr = returns.get(key)
      if (irr === undefined) return [nameOf(key), words('base'), '', '', annual]
      if (!isKnown(key) || !isKnown(baseStrategy)) return [nameOf(key), dash, dash, dash, annual]
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

function rateText({ value, unit, absent, rates }: ReturnType<typeof returnFigure>, locale: Locale): string {
  const line = (rate: number | null) => figureLine(rate, unit, locale, 'short')
  if (rates !== undefined)
    return translate(locale, 'app.decide.returns.several', { rates: rates.map(line).join(' / ') })
  return absent?.reasons[0] === 'no_internal_rate'
    ? translate(locale, 'app.decide.returns.none')
    : line(value)
}

function paybackText({ value, absent }: FigureJson, start: string, locale: Locale): string {
  if (absent?.kind === 'never') return translate(locale, 'app.decide.returns.never')
  return value === null ? figureLine(null, '', locale) : monthAfter(start, value)
}
