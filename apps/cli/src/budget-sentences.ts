import type { BudgetCheck, HeldLimit } from '@kilotoken/cost-core'
import { figureLine, type Locale, translate } from '@kilotoken/messages'

/** What a budget follows of its plan. */
interface Follows {
  readonly percentile?: string | undefined
  readonly reserve_to?: string | undefined
}

/** What came of holding a strategy against its limits: a sentence for each limit, for the reserve and for what is missing. */
export function budgetSentences(
  check: BudgetCheck,
  { strategy, months }: { readonly strategy: string; readonly months: number },
  { percentile, reserve_to: to = '' }: Follows,
  locale: Locale,
): readonly string[] {
  const listed = (items: readonly string[]) => items.join(translate(locale, 'app.figure.listSeparator'))
  if ('ids' in check)
    return [
      translate(locale, `cli.${check.kind}Total`, {
        strategy,
        ids: listed(check.ids),
        ...(check.kind === 'overloaded' && { month: check.month }),
      }),
    ]
  const { unit, held, reserve, incomplete } = check
  const text = (value: number) => figureLine(value, unit, locale)
  const common = (one: HeldLimit) => ({
    strategy,
    percentile: percentile ?? 'none',
    budget: text(one.most),
    difference: text(one.difference),
  })
  const sentences = held.map((one) =>
    one.limit === 'total'
      ? translate(locale, one.isAbove ? 'cli.aboveBudget' : 'cli.withinBudget', {
          ...common(one),
          total: text(one.cost),
          months,
        })
      : translate(locale, one.isAbove ? 'cli.aboveMonthly' : 'cli.withinMonthly', {
          ...common(one),
          cost: text(one.cost),
          month: one.dearest ?? '',
          count: one.months.length,
          above: listed(one.months),
        }),
  )
  if (reserve !== undefined) sentences.push(translate(locale, 'cli.reserve', { amount: text(reserve), to }))
  if (incomplete.length > 0)
    sentences.push(translate(locale, 'cli.missingBesides', { ids: listed(incomplete) }))
  return sentences
}
