import type { CompareColumn } from '../src/compare/compare-column.ts'
import { type CompiledPlan, compilePlan } from '../src/models/compile-plan.ts'
import { readPlan } from '../src/plan/read-plan.ts'
import { A100_CATALOGUE } from './chatgpt-sample.ts'

export interface TwoRents {
  readonly metered?: string
  readonly staffed?: string
  readonly months?: number
  readonly currency?: 'USD' | 'EUR'
  readonly users?: string
  /** What the person costs a year. */
  readonly wage?: string
}

/**
 * Two ways to rent, with a closed form.
 *
 * A token takes 2 × 1B FLOP and a GPU gives 312 TFLOP/s × 50%, so it makes 78,000 tokens a second and 6.7392 billion a
 * day: exactly what 6,739,200 users × 1,000 tokens ask for. One GPU, 730 GPU-hours a month, times x for x times the
 * users.
 *
 * metered: 2 USD an hour, nobody to run it: 1,460 · x a month.
 * staffed: 1 USD an hour and one person for 17,520 USD a year: 730 · x + 1,460 a month.
 *
 * At x = 1 they cost 17,520 and 26,280 USD a year; they meet at x = 2.
 */
export function twoRents({
  metered = '2 USD/GPU-h',
  staffed = '1 USD/GPU-h',
  months = 12,
  currency = 'USD',
  users = '6739200 user',
  wage = '17520',
}: TwoRents = {}): CompiledPlan {
  const money = (text: string) => text.replace('USD', currency)
  const rent = (price: string) =>
    price === '' ? '' : `, price: { value: "${money(price)}", evidence: assumed }`
  const read = readPlan(`
kilotoken: plan/1
name: Two rents
horizon: { start: 2027-01, months: ${months} }
currency: { plan: ${currency} }
workloads:
  chat:
    kind: serving
    parameters: 1B param
    demand:
      drivers:
        users: ${users}
        requests_per_user: 1 request/user/day
        words_per_request: 1000 word/request
        tokens_per_word: 1 tok/word
      peak_factor: 1
    capacity: { method: flop, mfu: 50% }
    headroom: 100%
options:
  metered: { kind: rent, term: on_demand, charge: used, node: a100-sxm-8${rent(metered)} }
  staffed: { kind: rent, term: on_demand, charge: used, node: a100-sxm-8${rent(staffed)} }
staff:
  operator: { people: 1 FTE, cost: ${money(`${wage} USD/FTE/year`)}, for: [staffed] }
accounting: { book_life: 5 years, salvage: 0% }
strategies: { metered: metered, staffed: staffed }
`)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const result = compilePlan(read.plan.base, A100_CATALOGUE)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.compiled
}

export function column(compiled: CompiledPlan, strategy: string, key = strategy): CompareColumn {
  return { key, label: { key }, compiled, strategy }
}

/** Both strategies of one plan, as columns. */
export function bothRents(given: TwoRents = {}): readonly CompareColumn[] {
  const compiled = twoRents(given)
  return [column(compiled, 'metered'), column(compiled, 'staffed')]
}
