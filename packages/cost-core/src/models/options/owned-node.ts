import type { NodeIndex } from '../../graph/node.ts'
import type { PlanQuantity } from '../../plan/quantity-field.ts'
import type { OwnOption } from '../../plan/supply-schema.ts'
import { type ResaleCurve, resaleCurve } from '../accounting/resale-curve.ts'
import { label, type ModelContext } from '../model-context.ts'
import { planInput } from '../plan-input.ts'
import type { Supply } from '../supply.ts'
import { type FacilityNodes, facilityNodes } from './facility-nodes.ts'
import { listDiscount } from './list-discount.ts'

/** What one owned node costs to buy, to keep and to feed. */
export interface OwnedNode {
  /** The server alone. */
  readonly price: NodeIndex
  /** Bought and installed. */
  readonly cost: NodeIndex
  /** The share of its cost that is left at the end of its life. */
  readonly salvage: NodeIndex
  /** The book life, or the service life where that is shorter. */
  readonly life: NodeIndex
  readonly serviceLife: NodeIndex
  /** Where the plan says what an asset fetches by its age. */
  readonly resale: ResaleCurve | undefined
  readonly facility: FacilityNodes | undefined
}

/** The nodes of an owned option's hardware: prices, lives, power. Built once an option. */
export function ownedNode(model: ModelContext, supply: Supply, option: OwnOption): OwnedNode {
  const { builder, money, plan } = model
  const { key, context } = supply
  const field = (name: string, given: PlanQuantity | undefined, path: string, words: string, unit: string) =>
    planInput(model, `${key}.${name}`, given, { path, field: words, unit, context })
  const own = `options.${key}`
  const list = field('price', option.price, `${own}.price`, 'price_per_node', `${money}/node`)
  const discount = listDiscount(model, key, context, option, option.price)
  const price =
    discount === undefined
      ? list
      : builder.name(
          `${key}.price_after_discount`,
          builder.mul(list, builder.sub(builder.literal(1, ''), discount)),
          { label: label('measure.price_after_discount'), unit: `${money}/node`, context },
        )
  const salvage = field('salvage', plan.accounting.salvage, 'accounting.salvage', 'salvage', '%')
  const book = field('book_life', plan.accounting.book_life, 'accounting.book_life', 'book_life', 'year')
  const serviceLife =
    option.service_life &&
    field('service_life', option.service_life, `${own}.service_life`, 'service_life', 'year')
  const life = serviceLife === undefined ? book : builder.min(book, serviceLife)
  return {
    price,
    cost:
      option.installation === undefined
        ? builder.name(`${key}.node_cost`, price, {
            label: label('measure.node_cost'),
            unit: `${money}/node`,
            context,
          })
        : builder.name(
            `${key}.node_cost`,
            builder.add(
              price,
              builder.mul(
                price,
                field('installation', option.installation, `${own}.installation`, 'installation', '%'),
              ),
            ),
            { label: label('measure.node_cost'), unit: `${money}/node`, context },
          ),
    salvage,
    life: builder.name(`${key}.life`, life, { label: label('measure.life'), unit: 'year', context }),
    serviceLife: serviceLife ?? book,
    resale: resaleOf(model, supply, option, serviceLife ?? book),
    facility: facilityNodes(model, key, context, option),
  }
}

/** The shares of cost by year of age, as a curve. */
function resaleOf(
  model: ModelContext,
  { key, context }: Supply,
  { resale = [] }: OwnOption,
  serviceLife: NodeIndex,
): ResaleCurve | undefined {
  if (resale.length === 0) return undefined
  const shares = resale.map((share, index) =>
    planInput(model, `${key}.resale_${index + 1}`, share, {
      path: `options.${key}.resale.${index}`,
      field: 'resale_share',
      unit: '%',
      context,
    }),
  )
  return resaleCurve(model, { id: key, context, serviceLife, shares })
}
