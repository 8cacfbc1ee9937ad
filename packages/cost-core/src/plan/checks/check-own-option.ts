import type { Plan } from '../plan-schema.ts'
import type { OwnOption } from '../supply-schema.ts'
import type { PathProblem } from '../validate-plan.ts'
import { problem } from './problem.ts'

/** What belongs to buying servers, and has no meaning where they are leased. */
const OF_BUYING = ['installation', 'service_life', 'resale', 'payment_schedule', 'loan'] as const

/** Servers of one's own: what is said of buying them fits with what is said of leasing, and with how hours are charged. */
export function* checkOwnOption(plan: Plan, key: string, option: OwnOption): Generator<PathProblem> {
  const path = ['options', key]
  if (option.lease !== undefined) yield* checkLease(plan, key, option)
  else if (option.resale !== undefined && option.charge === 'used')
    yield problem('NOT_BESIDE', [...path, 'resale'], { field: 'charge: used' })
}

function* checkLease(plan: Plan, key: string, option: OwnOption): Generator<PathProblem> {
  const path = ['options', key]
  const beside = (field: string) => problem('NOT_BESIDE', [...path, field], { field: 'lease' })
  for (const field of OF_BUYING) if (option[field] !== undefined) yield beside(field)
  if (option.charge === 'used') yield beside('charge')
  // Only a fixed number of servers says by when more would have to be ordered.
  const isFixed = option.nodes !== undefined && option.nodes !== 'follow_demand'
  if (option.lead_time !== undefined && !isFixed) yield beside('lead_time')
  const byPrice = [...goesByPrice(plan, key, option)]
  if (option.price === undefined)
    for (const at of byPrice) yield problem('LEASE_WITHOUT_PRICE', at, { option: key })
  else if (byPrice.length === 0) yield beside('price')
}

/** The fields that go by what the servers cost to buy. */
function* goesByPrice(plan: Plan, key: string, option: OwnOption): Generator<readonly string[]> {
  if (option.failure_rate !== undefined) yield ['options', key, 'failure_rate']
  for (const [line, overhead] of Object.entries(plan.overheads))
    if (
      overhead !== undefined &&
      'rate' in overhead &&
      overhead.rate !== undefined &&
      overhead.for.includes(key)
    )
      yield ['overheads', line, 'rate']
}
