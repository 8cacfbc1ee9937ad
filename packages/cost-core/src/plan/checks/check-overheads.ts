import type { Plan } from '../plan-schema.ts'
import type { PathProblem } from '../validate-plan.ts'
import { problem } from './problem.ts'

/** What a line may be reckoned by beside an amount a year: all of it, or nothing is known of the cost. */
const RECKONED_BY: Readonly<Record<string, readonly string[]>> = {
  network: ['bandwidth', 'price'],
  storage: ['size', 'price'],
  egress: ['volume', 'price'],
  support: ['rate'],
}

/** An overhead says what it costs: half of what it is reckoned by, or nothing, would count as nothing. */
export function* checkOverheads({ overheads }: Plan): Generator<PathProblem> {
  for (const [key, overhead] of Object.entries(overheads)) {
    if (overhead === undefined) continue
    const isGiven = (field: string) => (overhead as Readonly<Record<string, unknown>>)[field] !== undefined
    const fields = RECKONED_BY[key] ?? []
    const missing = fields.filter((field) => !isGiven(field))
    const isBegun = missing.length < fields.length
    if (isBegun) for (const field of missing) yield problem('MISSING', ['overheads', key, field])
    else if (!isGiven('cost')) yield problem('MISSING', ['overheads', key, 'cost'])
  }
}
