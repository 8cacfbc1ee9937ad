import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import type { PlanQuantity } from '../../plan/quantity-field.ts'
import type { ApiOption } from '../../plan/supply-schema.ts'
import { label, type ModelContext, once } from '../model-context.ts'
import { planInput } from '../plan-input.ts'
import type { Portion } from '../serving/portion.ts'
import type { ServingDemand, TokenLine } from '../serving/serving-demand.ts'
import { listDiscount } from './list-discount.ts'

type Prices = ApiOption['price']

/**
 * What a provider charges for a workload's tokens, a line for each class.
 *
 * A class that the load uses and no price names is unpriced, so the total says it is incomplete. Reasoning costs what
 * output does unless it has a price of its own. Tiers take their share of every class; what can wait gets the batch
 * discount.
 *
 * @unit money a month
 */
export function apiLines(
  model: ModelContext,
  key: string,
  option: ApiOption,
  workload: string,
  demand: ServingDemand,
  { share }: Portion,
): readonly { readonly line: TokenLine; readonly cost: NodeIndex }[] {
  const { builder } = model
  const context: Context = { strategy: key }
  const factor = priceFactor(model, key, option, context)
  return [...demand.classes].map(([line, tokens]) => {
    const list = tieredPrice(model, key, option, line, workload, demand)
    const price = factor === undefined ? list : builder.mul(list, factor)
    const taken = share === undefined ? tokens : builder.mul(tokens, share)
    return { line, cost: builder.mul(taken, price) }
  })
}

/** The price of a class, less what its seller takes off; the option's own discount is taken off all classes together. */
function priceOf(
  model: ModelContext,
  key: string,
  { seller, discount: ofOption }: ApiOption,
  prices: Prices,
  line: TokenLine,
  at: string,
): NodeIndex {
  const { builder, money } = model
  const isAsOutput = line === 'reasoning' && prices.reasoning === undefined
  const own = isAsOutput ? 'output' : line
  const given: PlanQuantity | undefined = prices[own]
  const id = `${key}.${at === 'price' ? '' : `${at.split('.').at(-1)}.`}${own}.price`
  const context: Context = { strategy: key, line: own }
  const unit = `${money}/Mtok`
  return once(model, id, () => {
    const path = `options.${key}.${at}.${own}`
    const list = planInput(model, id, given, { path, field: 'token_price', unit, context })
    const discount = ofOption === undefined ? listDiscount(model, key, context, { seller }, given) : undefined
    if (discount === undefined) return list
    return builder.name(
      `${id}_after_discount`,
      builder.mul(list, builder.sub(builder.literal(1, ''), discount)),
      { label: label('measure.price_after_discount'), unit, context },
    )
  })
}

/**
 * The mean over the tiers the load falls into; what no tier names is at the plain price. The same in every strategy, and
 * built once.
 */
function tieredPrice(
  model: ModelContext,
  key: string,
  option: ApiOption,
  line: TokenLine,
  workload: string,
  demand: ServingDemand,
): NodeIndex {
  const plain = priceOf(model, key, option, option.price, line, 'price')
  const tiers = Object.entries(demand.workload.demand.tiers ?? {}).filter(([tier]) => option.tiers?.[tier])
  if (tiers.length === 0) return plain
  return once(model, `${key}.${workload}.${line}.mean_price`, () =>
    meanOfTiers(model, key, option, line, workload, plain, tiers),
  )
}

function meanOfTiers(
  model: ModelContext,
  key: string,
  option: ApiOption,
  line: TokenLine,
  workload: string,
  plain: NodeIndex,
  tiers: readonly (readonly [string, PlanQuantity])[],
): NodeIndex {
  const { builder, money } = model
  const context: Context = { strategy: key, workload, line }
  const parts = tiers.map(([tier, share]) => ({
    price: priceOf(model, key, option, option.tiers?.[tier] ?? {}, line, `tiers.${tier}`),
    share: once(model, `${workload}.${tier}.share`, () =>
      planInput(model, `${workload}.${tier}.share`, share, {
        path: `workloads.${workload}.demand.tiers.${tier}`,
        field: 'tier_share',
        unit: '%',
        context: { workload },
      }),
    ),
  }))
  const shares = parts.map(({ share }) => share)
  const inTiers = builder.name(
    `${key}.${workload}.${line}.tiers_share`,
    shares.length === 1 ? shares[0]! : builder.add(...shares),
    { label: label('field.tier_share'), unit: '%', context },
  )
  return builder.name(
    `${key}.${workload}.${line}.mean_price`,
    builder.add(
      builder.mul(plain, builder.sub(builder.literal(1, ''), inTiers)),
      ...parts.map(({ price, share }) => builder.mul(price, share)),
    ),
    { label: label('measure.mean_price'), unit: `${money}/Mtok`, context },
  )
}

/** What is taken off every price: the discount, and that of the share which can wait. */
function priceFactor(
  model: ModelContext,
  key: string,
  option: ApiOption,
  context: Context,
): NodeIndex | undefined {
  const { builder } = model
  if (option.discount === undefined && option.batch === undefined) return undefined
  return once(model, `${key}.price_factor`, () => {
    const field = (name: string, given: PlanQuantity, at: string) =>
      planInput(model, `${key}.${name}`, given, {
        path: `options.${key}.${at}`,
        field: name,
        unit: '%',
        context,
      })
    const one = builder.literal(1, '')
    const kept: NodeIndex[] = []
    if (option.discount !== undefined)
      kept.push(builder.sub(one, field('discount', option.discount, 'discount')))
    if (option.batch !== undefined)
      kept.push(
        builder.sub(
          one,
          builder.mul(
            field('batch_share', option.batch.share, 'batch.share'),
            field('batch_discount', option.batch.discount, 'batch.discount'),
          ),
        ),
      )
    return builder.name(`${key}.price_factor`, builder.mul(kept[0]!, ...kept.slice(1)), {
      label: label('measure.price_factor'),
      unit: '%',
      context,
    })
  })
}
