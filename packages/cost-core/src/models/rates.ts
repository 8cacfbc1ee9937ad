import type { Context } from '../graph/label.ts'
import type { NodeIndex } from '../graph/node.ts'
import type { CostLine } from '../plan/factor-groups.ts'
import type { OwnOption, RentOption } from '../plan/supply-schema.ts'
import { label, type ModelContext, planInput } from './model-context.ts'
import type { Supply } from './supply.ts'

/** What a GPU-hour costs, by cost line. The lines of one option; a rented GPU's power is in its rent. */
export interface HourlyRates {
  readonly lines: readonly { readonly line: CostLine; readonly rate: NodeIndex }[]
  /** All lines together: what an hour of one GPU costs. */
  readonly total: NodeIndex
  /** Only for owned hardware. */
  readonly owned?: OwnedNodes
}

export interface OwnedNodes {
  /** What one node costs to buy and install. */
  readonly nodeCost: NodeIndex
  /** What one node draws at the meter, cooling included. */
  readonly nodePower: NodeIndex
  readonly tariff: NodeIndex
}

/** Rent: one price for each GPU-hour used. */
function rentRates(model: ModelContext, { key, context }: Supply, option: RentOption): HourlyRates {
  const { builder, money } = model
  const price = planInput(model, `${key}.price`, option.price, {
    path: `options.${key}.price`,
    field: 'price_per_gpu_hour',
    unit: `${money}/GPU-h`,
    context,
  })
  builder.name(`${key}.total.rate`, price, { label: label('measure.rate'), unit: `${money}/GPU-h`, context })
  return { lines: [{ line: 'compute', rate: price }], total: price }
}

/**
 * Owning, on the usage basis: the price of a node spread over the hours of its life, plus its power.
 *
 * Assumes every hour of that life is used; idle hours cost the same and are not in this rate. Written off over the book
 * life, or the service life where that is shorter.
 *
 * @source docs/method/owning.md
 */
function ownRates(model: ModelContext, supply: Supply, option: OwnOption): HourlyRates {
  const { builder, money } = model
  const { key, context } = supply
  const rateUnit = `${money}/GPU-h`
  const nodeCost = nodeCostOf(model, supply, option)
  const depreciation = builder.name(
    `${key}.depreciation.rate`,
    builder.div(
      depreciableOf(model, supply, nodeCost),
      builder.mul(supply.gpusPerNode, lifeOf(model, supply, option), model.calendar.hoursPerMonth),
    ),
    {
      label: label('measure.depreciation_rate'),
      unit: rateUnit,
      context: { ...context, line: 'depreciation' },
    },
  )
  const { nodePower, tariff } = powerOf(model, supply, option)
  const energy = builder.name(
    `${key}.energy.rate`,
    builder.mul(builder.div(nodePower, supply.gpusPerNode), tariff),
    { label: label('measure.energy_rate'), unit: rateUnit, context: { ...context, line: 'energy' } },
  )
  const total = builder.name(`${key}.total.rate`, builder.add(depreciation, energy), {
    label: label('measure.rate'),
    unit: rateUnit,
    context,
  })
  return {
    lines: [
      { line: 'depreciation', rate: depreciation },
      { line: 'energy', rate: energy },
    ],
    total,
    owned: { nodeCost, nodePower, tariff },
  }
}

function nodeCostOf(model: ModelContext, { key, context }: Supply, option: OwnOption): NodeIndex {
  const { builder, money } = model
  const price = planInput(model, `${key}.price`, option.price, {
    path: `options.${key}.price`,
    field: 'price_per_node',
    unit: `${money}/node`,
    context,
  })
  if (option.installation === undefined) return price
  const installation = planInput(model, `${key}.installation`, option.installation, {
    path: `options.${key}.installation`,
    field: 'installation',
    unit: '%',
    context,
  })
  return builder.name(`${key}.node_cost`, builder.add(price, builder.mul(price, installation)), {
    label: label('measure.node_cost'),
    unit: `${money}/node`,
    context,
  })
}

function depreciableOf(model: ModelContext, { key, context }: Supply, nodeCost: NodeIndex): NodeIndex {
  const { builder, money, plan } = model
  const salvage = planInput(model, `${key}.salvage`, plan.accounting.salvage, {
    path: 'accounting.salvage',
    field: 'salvage',
    unit: '%',
    context,
  })
  return builder.name(
    `${key}.depreciable`,
    builder.mul(nodeCost, builder.sub(builder.literal(1, ''), salvage)),
    { label: label('measure.depreciable'), unit: `${money}/node`, context },
  )
}

function lifeOf(model: ModelContext, { key, context }: Supply, option: OwnOption): NodeIndex {
  const { builder, plan } = model
  const book = planInput(model, `${key}.book_life`, plan.accounting.book_life, {
    path: 'accounting.book_life',
    field: 'book_life',
    unit: 'year',
    context,
  })
  const service = planInput(model, `${key}.service_life`, option.service_life, {
    path: `options.${key}.service_life`,
    field: 'service_life',
    unit: 'year',
    context,
  })
  return builder.name(`${key}.life`, builder.min(book, service), {
    label: label('measure.life'),
    unit: 'year',
    context,
  })
}

function powerOf(
  model: ModelContext,
  { key, context }: Supply,
  option: OwnOption,
): { readonly nodePower: NodeIndex; readonly tariff: NodeIndex } {
  const { builder, money, plan } = model
  const facility = plan.facilities[option.facility]
  const path = `facilities.${option.facility}`
  const input = (
    name: string,
    given: Parameters<typeof planInput>[2],
    at: string,
    unitText: string,
    inner: Context = context,
  ) =>
    planInput(model, `${key}.${name}`, given, {
      path: `${path}.${at}`,
      field: name,
      unit: unitText,
      context: inner,
    })
  const rated = input('rated_power', facility?.node_power.rated, 'node_power.rated', 'kW/node')
  const load = input('load_factor', facility?.node_power.load_factor, 'node_power.load_factor', '%')
  const pue = input('pue', facility?.pue, 'pue', '')
  const tariff = input('tariff', facility?.tariff, 'tariff', `${money}/kWh`)
  const nodePower = builder.name(`${key}.node_power`, builder.mul(rated, load, pue), {
    label: label('measure.node_power'),
    unit: 'kW/node',
    context,
  })
  return { nodePower, tariff }
}

/** The usage-basis lines of any option. */
export function ratesOf(model: ModelContext, supply: Supply): HourlyRates {
  return supply.option.kind === 'rent'
    ? rentRates(model, supply, supply.option)
    : ownRates(model, supply, supply.option)
}
