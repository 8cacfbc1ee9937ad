import type { NodeIndex } from '../graph/node.ts'
import type { CostLine } from '../plan/factor-groups.ts'
import { label, type ModelContext } from './model-context.ts'
import { type LeasedNode, leasedNode } from './options/leased-node.ts'
import { type OwnedNode, ownedNode } from './options/owned-node.ts'
import { rentPrice } from './options/rent-price.ts'
import type { Supply } from './supply.ts'

/** What an option's machines cost, and what an hour of one GPU costs by line when its hours are billed as they are used. */
export interface MachineRates {
  readonly lines: readonly { readonly line: CostLine; readonly rate: NodeIndex }[]
  /** Rented: the price of a GPU-hour. */
  readonly rent?: NodeIndex
  readonly owned?: OwnedNode & { readonly nodePower: NodeIndex | undefined }
  readonly leased?: LeasedNode
}

/** What one owned node is to a fleet's sizing. */
export interface OwnedNodes {
  /** What one node costs to buy and install. */
  readonly nodeCost: NodeIndex
  /** What one node draws at the meter, cooling included. */
  readonly nodePower: NodeIndex
  readonly tariff: NodeIndex
}

/** The rates of any option with machines. A rented GPU's power is in its rent. */
export function ratesOf(model: ModelContext, supply: Supply): MachineRates {
  const { option } = supply
  if (option.kind === 'own' && option.lease !== undefined)
    return { lines: [], leased: leasedNode(model, supply, option, option.lease) }
  if (option.kind === 'own') return ownRates(model, supply, ownedNode(model, supply, option))
  const rent = rentPrice(model, supply, option)
  return { lines: [{ line: 'compute', rate: rent }], rent }
}

/**
 * Owning, on the usage basis: the price of a node spread over the hours of its life, plus its power.
 *
 * Assumes every hour of that life is used; idle hours cost the same and are not in this rate. Written off over the book
 * life, or the service life where that is shorter.
 *
 * @source docs/method/owning.md
 */
function ownRates(model: ModelContext, supply: Supply, owned: OwnedNode): MachineRates {
  const { builder, money, calendar } = model
  const { key, context } = supply
  const rateUnit = `${money}/GPU-h`
  const { facility } = owned
  const nodePower =
    facility &&
    builder.name(`${key}.node_power`, builder.mul(facility.rated, facility.loadFactor, facility.pue), {
      label: label('measure.node_power'),
      unit: 'kW/node',
      context,
    })
  const rates = { owned: { ...owned, nodePower } }
  if (supply.option.charge === 'fleet') return { lines: [], ...rates }
  const depreciable = builder.name(
    `${key}.depreciable`,
    builder.mul(owned.cost, builder.sub(builder.literal(1, ''), owned.salvage)),
    { label: label('measure.depreciable'), unit: `${money}/node`, context },
  )
  const depreciation = builder.name(
    `${key}.depreciation.rate`,
    builder.div(depreciable, builder.mul(supply.gpusPerNode, owned.life, calendar.nominalHours)),
    {
      label: label('measure.depreciation_rate'),
      unit: rateUnit,
      context: { ...context, line: 'depreciation' },
    },
  )
  const lines: { line: CostLine; rate: NodeIndex }[] = [{ line: 'depreciation', rate: depreciation }]
  if (facility !== undefined && nodePower !== undefined) {
    const energy = builder.name(
      `${key}.energy.rate`,
      builder.mul(builder.div(nodePower, supply.gpusPerNode), facility.tariff),
      { label: label('measure.energy_rate'), unit: rateUnit, context: { ...context, line: 'energy' } },
    )
    lines.push({ line: 'energy', rate: energy })
  }
  builder.name(`${key}.total.rate`, builder.add(...lines.map(({ rate }) => rate)), {
    label: label('measure.rate'),
    unit: rateUnit,
    context,
  })
  return { lines, ...rates }
}
