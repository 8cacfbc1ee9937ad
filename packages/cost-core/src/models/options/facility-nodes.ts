import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import type { PlanQuantity } from '../../plan/quantity-field.ts'
import type { Facility, OwnOption } from '../../plan/supply-schema.ts'
import type { ModelContext } from '../model-context.ts'
import { planInput } from '../plan-input.ts'

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

/** The nodes of the place that an option's servers stand in. Undefined where the plan names none. */
export function facilityNodes(
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
