import type { PlanField } from './plan-field.ts'

/** How many fields of a part show at once, beside those it cannot do without. */
const AT_ONCE = 5

/**
 * The fields that say most about a part of each kind, in this order. Where one thing can be said in two ways, both are
 * here: what is written comes before what is not.
 */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  general: ['name', 'horizon.start', 'horizon.months', 'currency.plan', 'horizon.calendar'],
  data: ['months', 'acquisition', 'volume', 'cleaning', 'labelling.items', 'labelling.cost', 'storage.size'],
  pretrain: ['start', 'parameters', 'tokens', 'mfu', 'goodput', 'experiments'],
  finetune: ['method', 'runs', 'tokens_per_run', 'base', 'model', 'start', 'mfu'],
  serving: [
    'demand.tokens.input',
    'demand.tokens.output',
    'demand.drivers.users',
    'demand.drivers.requests_per_user',
    'demand.drivers.words_per_request',
    'demand.drivers.tokens_per_word',
    'demand.drivers.tokens_per_request.input',
    'demand.drivers.tokens_per_request.output',
    'demand.peak_factor',
    'capacity.method',
    'demand.cache_hit',
    'headroom',
    'model',
  ],
  api: ['price.input', 'price.output', 'price.cached', 'model', 'discount'],
  rent: ['term', 'price', 'price_per_node', 'node', 'commitment', 'nodes'],
  own: ['node', 'price', 'service_life', 'facility', 'nodes', 'lead_time'],
  mix: ['parts.entries', 'parts.option', 'parts.share', 'parts.up_to'],
  own_building: ['pue', 'tariff', 'node_power.rated', 'node_power.load_factor', 'carbon'],
  colocation: ['price', 'pue', 'tariff', 'node_power.rated', 'node_power.load_factor'],
  staff: ['people', 'cost', 'from', 'for'],
  overhead: ['cost', 'rate', 'bandwidth', 'size', 'volume', 'price', 'for'],
  accounting: ['book_life', 'salvage', 'discount_rate', 'income_tax', 'flows'],
}

/** Two ways to say how much there is to serve: beside the one that is written, the other is no empty field to fill in. */
const DEMAND = ['demand.tokens.', 'demand.drivers.', 'demand.layers.'] as const

/** Marks the fields a part shows at once; of a part without an order of its own those are all. */
export function withLevels(kind: string, fields: readonly PlanField[]): readonly PlanField[] {
  const order = Object.hasOwn(FIRST, kind) ? FIRST[kind] : undefined
  if (order === undefined) return fields.map((field) => ({ ...field, level: 'first' }))
  const nameIn = ({ name }: PlanField) => name.slice(name.indexOf('.') + 1)
  const rankOf = (field: PlanField) => order.indexOf(nameIn(field))
  const isDemandWritten = fields.some(
    (field) => field.text !== undefined && DEMAND.some((way) => nameIn(field).startsWith(way)),
  )
  const known = fields.filter((field) => rankOf(field) !== -1)
  const isWritten = ({ text }: PlanField) => (text === undefined ? 1 : 0)
  const isOtherWay = (field: PlanField) =>
    isDemandWritten && field.text === undefined && DEMAND.some((way) => nameIn(field).startsWith(way))
  const names = known
    .filter((field) => !isOtherWay(field))
    .toSorted((one, other) => isWritten(one) - isWritten(other) || rankOf(one) - rankOf(other))
    .map(({ name }) => name)
  const first = new Set([...new Set(names)].slice(0, AT_ONCE))
  return fields.map((field) => ({
    ...field,
    level: first.has(field.name) || !field.isOptional ? 'first' : 'more',
  }))
}
