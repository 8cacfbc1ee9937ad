import type { PlanProblem } from '../../plan/plan-problem.ts'
import { planQuantities } from '../../plan/plan-quantities.ts'
import type { CompiledPlan } from '../compile-plan.ts'
import { warning } from './warning.ts'

/** Prices that are no longer to be had, and words about prices that change none of them. */
export function* priceIssues({ plan }: Pick<CompiledPlan, 'plan'>): Generator<PlanProblem> {
  for (const part of ['book', 'fallback'] as const) {
    const book = plan.prices[part]
    if (book !== undefined) yield warning('PRICE_BOOK_NOT_READ', `prices.${part}`, { book })
  }
  const options = Object.values(plan.options)
  for (const seller of Object.keys(plan.prices.discount)) {
    const sold = options.filter((option) => 'seller' in option && option.seller === seller)
    if (sold.length === 0) yield warning('DISCOUNT_WITHOUT_OPTION', `prices.discount.${seller}`, { seller })
  }
  for (const [key, option] of Object.entries(plan.options))
    if (
      'seller' in option &&
      option.seller !== undefined &&
      plan.prices.discount[option.seller] !== undefined
    )
      for (const [path, { provenance }] of planQuantities(plan))
        if (isPriceOf(path, key) && provenance.evidence === 'quoted')
          yield warning('QUOTE_WITHOUT_DISCOUNT', path, { seller: option.seller })
  const start = `${plan.horizon.start}-01`
  for (const [path, { validUntil }] of planQuantities(plan))
    if (validUntil !== undefined && validUntil < start)
      yield warning('PRICE_RUN_OUT', path, { until: validUntil, start: plan.horizon.start })
}

function isPriceOf(path: string, option: string): boolean {
  return ['price', 'price_per_node'].some((field) => {
    const own = `options.${option}.${field}`
    return path === own || path.startsWith(`${own}.`)
  })
}
