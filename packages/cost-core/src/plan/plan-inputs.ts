import type { Quantity } from '../quantity/quantity.ts'
import { planQuantities } from './plan-quantities.ts'
import type { Plan } from './plan-schema.ts'
import type { MovingQuantity } from './time-path.ts'

/** What a quantity starts from is called by the quantity's own path, however it is written. */
const START = /\.(?:value|start|from)$/u

/** The one path of an input that may be written in several ways: `….users.start` is `….users`. */
export function inputPath(written: string): string {
  return written.replace(START, '')
}

/**
 * Every number or range of a plan by its path, as inputs are called: `options.api.price.input`, and for the parts of one
 * that moves `….users.growth`, `….price.steps.2027-01`.
 *
 * What the plan does not write and the engine assumes is in it only where the schema puts it into the plan.
 */
export function planInputs(plan: Plan): ReadonlyMap<string, Quantity> {
  const inputs = new Map<string, Quantity>()
  for (const [path, given] of planQuantities(plan))
    for (const [part, quantity] of partsOf(given))
      inputs.set(part === '' ? path : `${path}.${part}`, quantity)
  return inputs
}

function* partsOf({
  quantity,
  path,
  events = [],
  decline,
  bands,
}: MovingQuantity): Generator<readonly [string, Quantity]> {
  if (path?.kind === 'steps' || path?.kind === 'points')
    for (const { month, quantity: value } of path.values) yield [`${path.kind}.${month}`, value]
  else if (bands === undefined) yield ['', quantity]
  if (path?.kind === 'growth') yield ['growth', path.rate]
  if (path?.kind === 'add') yield ['add', path.amount]
  if (path?.kind === 's_curve') {
    yield ['to', path.to]
    yield ['duration', path.duration]
  }
  for (const { key, share, price } of bands ?? []) {
    yield [`bands.${key}.share`, share]
    for (const [part, quantity] of partsOf(price))
      yield [part === '' ? `bands.${key}.price` : `bands.${key}.price.${part}`, quantity]
  }
  for (const { month, quantity: event } of events) yield [`events.${month}`, event]
  if (decline !== undefined) yield ['decline', decline]
}
