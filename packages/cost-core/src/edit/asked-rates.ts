import { isPlanMap } from './is-plan-map.ts'
import type { Listing } from './list-fields.ts'
import { valueAt } from './plain-edit.ts'
import type { PlanField, PlanPart } from './plan-field.ts'

const RATES = 'currency.rates.'

/**
 * The fields of a plan without the exchange rates that nothing asks for: one that is not written is asked for where a
 * price or `show_also` names its currency, and while the same rate is not there the other way round.
 */
export function withAskedRates(
  { data }: Listing,
  fields: readonly PlanField[],
  parts: readonly PlanPart[],
): readonly PlanField[] {
  const shown = valueAt(data, ['currency', 'show_also'])
  const used = new Set<unknown>([
    ...(Array.isArray(shown) ? shown : []),
    ...parts.flatMap((part) => part.fields.map(({ quantity }) => quantity?.currency)),
  ])
  const rates = valueAt(data, ['currency', 'rates'])
  const written = new Set(isPlanMap(rates) ? Object.keys(rates) : [])
  const plan = valueAt(data, ['currency', 'plan'])
  return fields.filter(({ path, key = '' }) => {
    if (!path.startsWith(RATES) || written.has(key)) return true
    const [from = '', to = ''] = key.split('/')
    return used.has(from === plan ? to : from) && !written.has(`${to}/${from}`)
  })
}
