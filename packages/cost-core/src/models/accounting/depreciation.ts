import type { NodeIndex } from '../../graph/node.ts'
import { type AccountPart, type MoneyModel, partNaming } from './account-part.ts'

/**
 * How a purchase is written off. Lives and lifetime hours are those of one purchase, from the month it is made in.
 *
 * `declining_balance` takes twice the straight-line rate (2 ÷ life) unless it is given a rate a year.
 */
export type DepreciationMethod =
  | { readonly kind: 'straight_line'; readonly life: NodeIndex }
  | { readonly kind: 'declining_balance'; readonly life: NodeIndex; readonly rate?: NodeIndex }
  | { readonly kind: 'sum_of_years'; readonly life: NodeIndex }
  | {
      readonly kind: 'units_of_production'
      /** GPU-hours used, by month. */
      readonly used: NodeIndex
      /** GPU-hours that what is bought in a month has in it, by month. */
      readonly lifetime: NodeIndex
    }

interface Depreciable {
  /** Capitalised cost, in the month it starts to serve. */
  readonly purchases: NodeIndex
  readonly salvage: NodeIndex
}

/**
 * What purchases cost each month as they wear out: cost less salvage, spread over the life.
 *
 * Starts in the month of the purchase, not the one after. Over a whole life it adds up to cost less salvage; what the
 * plan's end cuts off is still book value. The life must not be longer than the asset serves (`disposals`).
 *
 * @unit money a month
 * @source IAS 16, paragraphs 50 to 62; docs/method/accounting.md
 */
export function depreciation(
  model: MoneyModel,
  given: AccountPart & Depreciable & { readonly method: DepreciationMethod },
): NodeIndex {
  const { builder, money } = model
  const { method, purchases, salvage } = given
  const named = partNaming(model, given)
  const depreciable = named(
    'depreciable_purchases',
    builder.mul(purchases, builder.sub(builder.literal(1, ''), salvage)),
    `${money}/month`,
  )
  return named('depreciation', expense(model, given, method, depreciable), `${money}/month`)
}

function expense(
  model: MoneyModel,
  given: AccountPart & Depreciable,
  method: DepreciationMethod,
  depreciable: NodeIndex,
): NodeIndex {
  const { builder, money } = model
  const named = partNaming(model, given)
  const writtenOff = (bought: NodeIndex, left: NodeIndex) =>
    builder.sub(bought, builder.apply('diff', [named('left_to_write_off', left, money)], undefined))
  switch (method.kind) {
    case 'straight_line':
      return builder.div(builder.apply('window', [depreciable, method.life], undefined), method.life)
    case 'declining_balance': {
      const rate = method.rate ?? doubleRate(model, given, method.life)
      const inputs = [given.purchases, method.life, given.salvage, rate]
      return writtenOff(given.purchases, builder.apply('decliningBalance', inputs, undefined))
    }
    case 'sum_of_years':
      return writtenOff(depreciable, builder.apply('sumOfYears', [depreciable, method.life], undefined))
    case 'units_of_production':
      return chargeByUse(model, given, method, depreciable)
  }
}

function doubleRate(model: MoneyModel, part: AccountPart, life: NodeIndex): NodeIndex {
  const { builder } = model
  const double = builder.definition(`${part.id}.declining_factor`, 2, {
    label: { key: 'definition.declining_factor' },
    unit: '',
    context: part.context,
    provenance: { evidence: 'published', source: 'double declining balance: twice the straight-line rate' },
  })
  return partNaming(model, part)('declining_rate', builder.div(double, life), '%/year')
}

/**
 * Hours used at the mean cost of a lifetime hour, and never more than is there to write off: what use beyond the lifetime
 * hours would cost is dropped in the month it happens.
 */
function chargeByUse(
  model: MoneyModel,
  part: AccountPart,
  { used, lifetime }: Extract<DepreciationMethod, { kind: 'units_of_production' }>,
  depreciable: NodeIndex,
): NodeIndex {
  const { builder, money } = model
  const named = partNaming(model, part)
  const soFar = (flow: NodeIndex) => builder.apply('runSum', [flow], undefined)
  const hours = named('lifetime_hours', soFar(lifetime), 'GPU-h')
  const amount = named('depreciable_so_far', soFar(depreciable), money)
  const isAny = builder.apply('above', [hours, builder.literal(0, 'GPU-h')], undefined)
  const perHour = named(
    'cost_per_lifetime_hour',
    builder.apply(
      'select',
      [isAny, builder.div(amount, hours), builder.literal(0, `${money}/GPU-h`)],
      undefined,
    ),
    `${money}/GPU-h`,
  )
  const charge = named('use_charge', builder.mul(used, perHour), `${money}/month`)
  const over = named('use_over_amount', builder.sub(soFar(charge), amount), money)
  const beyond = builder.apply('max', [over, builder.literal(0, money)], undefined)
  const dropped = named('use_beyond_cost', builder.apply('runMax', [beyond], undefined), money)
  return builder.sub(charge, builder.apply('diff', [dropped], undefined))
}
