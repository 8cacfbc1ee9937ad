import type { Plan } from './plan-schema.ts'
import type { PlanQuantity } from './quantity-field.ts'

/** Every quantity of a plan with its path, in the order of the document. */
export function* planQuantities(plan: Plan): Generator<readonly [path: string, PlanQuantity]> {
  yield* quantitiesIn(plan, [])
}

function* quantitiesIn(part: unknown, path: readonly string[]): Generator<readonly [string, PlanQuantity]> {
  if (typeof part !== 'object' || part === null) return
  if (isQuantity(part)) yield [path.join('.'), part]
  else for (const [key, value] of Object.entries(part)) yield* quantitiesIn(value, [...path, key])
}

function isQuantity(part: object): part is PlanQuantity {
  return 'quantity' in part && 'provenance' in part
}
