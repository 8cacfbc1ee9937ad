import type { Currency } from '../plan/currencies.ts'
import type { FigureJson } from '../readings/figure.ts'
import type { FieldQuantity } from './plan-field.ts'

/** What an amount in another currency is counted as, and by which rate. */
export interface ConvertedAmount {
  readonly low: number
  readonly high: number
  /** The field's, in the plan's currency. */
  readonly unit: string
  /** In the direction the plan gives it: `7.10 CNY/USD`, also where it is the dollar that is wanted. */
  readonly rate: { readonly value: number; readonly unit: string }
  /** The rate is another one later, and so is what is counted. */
  readonly isMoving: boolean
}

/**
 * An amount of a form in the plan's currency, at the rate of the plan's first month.
 *
 * A later month is counted at its own rate. The rate is taken at the middle of its range.
 *
 * @param figures those of the plan, for its rates
 * @returns undefined for an amount in the plan's own currency, and while the plan has no such rate
 */
export function inPlanCurrency(
  { currency, low, high, unit }: FieldQuantity,
  plan: Currency,
  figures: Readonly<Record<string, FigureJson>>,
): ConvertedAmount | undefined {
  if (currency === undefined) return undefined
  const rateOf = (from: Currency, to: Currency) => figures[`fx.${from}_${to}`.toLowerCase()]
  const used = rateOf(currency, plan)
  const rate = firstOf(used)
  if (rate === undefined) return undefined
  const back = rateOf(plan, currency)
  const given = firstOf(back)
  return {
    low: low * rate,
    high: high * rate,
    unit: unit.replace(currency, plan),
    rate:
      given === undefined
        ? { value: rate, unit: `${plan}/${currency}` }
        : { value: given, unit: `${currency}/${plan}` },
    isMoving: used?.values?.some((value) => value !== rate) ?? false,
  }
}

function firstOf(figure: FigureJson | undefined): number | undefined {
  return figure?.values?.[0] ?? figure?.value ?? undefined
}
