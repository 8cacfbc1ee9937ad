import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import type { PlanQuantity } from '../../plan/quantity-field.ts'
import type { Facility, OwnOption } from '../../plan/supply-schema.ts'
import { label, type ModelContext } from '../model-context.ts'
import { planInput } from '../plan-input.ts'
import type { Supply } from '../supply.ts'

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
  readonly facility: FacilityNodes | undefined
}

/** What a node draws and what its place costs. */
export interface FacilityNodes {
  readonly given: Facility
  readonly rated: NodeIndex
  readonly loadFactor: NodeIndex
  readonly idle: NodeIndex | undefined
  readonly pue: NodeIndex
  readonly tariff: NodeIndex
  /** Of a colocation: a kilowatt a month. */
  readonly place: NodeIndex | undefined
  readonly carbon: NodeIndex | undefined
}

/** The nodes of an owned option's hardware: prices, lives, power. Built once an option. */
export function ownedNode(model: ModelContext, supply: Supply, option: OwnOption): OwnedNode {
  const { builder, money, plan } = model
  const { key, context } = supply
  const field = (name: string, given: PlanQuantity | undefined, path: string, words: string, unit: string) =>
    planInput(model, `${key}.${name}`, given, { path, field: words, unit, context })
  const own = `options.${key}`
  const price = field('price', option.price, `${own}.price`, 'price_per_node', `${money}/node`)
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
    facility: facilityNodes(model, key, context, option),
  }
}

function facilityNodes(
  model: ModelContext,
  key: string,
  context: Context,
  option: OwnOption,
): FacilityNodes | undefined {
  const { money, plan } = model
  const given = option.facility === undefined ? undefined : plan.facilities[option.facility]
  if (given === undefined) return undefined
  const input = (name: string, field: PlanQuantity | undefined, at: string, unit: string) =>
    planInput(model, `${key}.${name}`, field, {
      path: `facilities.${option.facility}.${at}`,
      field: name,
      unit,
      context,
    })
  return {
    given,
    rated: input('rated_power', given.node_power.rated, 'node_power.rated', 'kW/node'),
    loadFactor: input('load_factor', given.node_power.load_factor, 'node_power.load_factor', '%'),
    idle: given.node_power.idle && input('idle_power', given.node_power.idle, 'node_power.idle', '%'),
    pue: input('pue', given.pue, 'pue', ''),
    tariff: input('tariff', given.tariff, 'tariff', `${money}/kWh`),
    place:
      given.kind === 'colocation'
        ? input('place_price', given.price, 'price', `${money}/kW/month`)
        : undefined,
    carbon: given.carbon && input('grid_carbon', given.carbon, 'carbon', 'kg/kWh'),
  }
}
