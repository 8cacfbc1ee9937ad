import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { label, type ModelContext } from '../model-context.ts'
import type { MachineRates } from '../rates.ts'
import { isWhole, type Portion } from '../serving/portion.ts'
import { servingFleet } from '../serving/serving-fleet.ts'
import { type MachineNeed, servingNeed } from '../serving/serving-need.ts'
import type { Supply } from '../supply.ts'
import { trainingGpuHours } from '../training/training-gpu-hours.ts'
import type { ComputeDemand } from './demand.ts'

/** What a workload needs of an option's machines. */
export interface MachineUse {
  readonly need: MachineNeed
  /** GPU-hours at work, by month. */
  readonly hours: NodeIndex
}

/** The need of each workload on each option, worked out once however many strategies use them. */
export class UsageLedger {
  readonly #model: ModelContext
  readonly #uses = new Map<string, MachineUse | undefined>()

  constructor(model: ModelContext) {
    this.#model = model
  }

  /** Undefined when nothing says how many machines the workload needs. */
  use(
    supply: Supply,
    rates: MachineRates,
    workload: string,
    demand: ComputeDemand,
    portion: Portion,
    strategy: string,
  ): MachineUse | undefined {
    const id = isWhole(portion) ? `${supply.key}.${workload}` : `${strategy}.${supply.key}.${workload}`
    if (this.#uses.has(id)) return this.#uses.get(id)
    const context: Context = { strategy: isWhole(portion) ? supply.key : strategy, workload }
    const use =
      demand.kind === 'training'
        ? trainingUse(this.#model, supply, workload, demand, portion, id)
        : servingUse(this.#model, { id, context, supply, rates, workload, demand, portion })
    this.#uses.set(id, use)
    return use
  }
}

function trainingUse(
  model: ModelContext,
  supply: Supply,
  workload: string,
  { training }: Extract<ComputeDemand, { kind: 'training' }>,
  { share }: Portion,
  id: string,
): MachineUse {
  const { builder, calendar } = model
  const whole = trainingGpuHours(model, supply, workload, training)
  const hours = share === undefined ? whole : builder.mul(whole, share)
  const gpus = builder.name(`${id}.gpus_by_month`, builder.div(hours, calendar.hoursPerMonth), {
    label: label('measure.gpus_by_month'),
    unit: 'GPU',
    context: { strategy: supply.key, workload },
  })
  return { need: { gpus, busy: gpus }, hours }
}

function servingUse(
  model: ModelContext,
  given: {
    readonly id: string
    readonly context: Context
    readonly supply: Supply
    readonly rates: MachineRates
    readonly workload: string
    readonly demand: Extract<ComputeDemand, { kind: 'serving' }>
    readonly portion: Portion
  },
): MachineUse | undefined {
  const { id, context, supply, rates, workload, demand, portion } = given
  const { builder, calendar } = model
  const need = servingNeed(model, id, context, supply, workload, demand.serving, portion)
  if (need === undefined) return undefined
  const hours =
    need.hours ??
    builder.name(`${id}.gpu_hours`, builder.monthly(builder.mul(need.busy, calendar.hoursPerMonth)), {
      label: label('measure.gpu_hours'),
      unit: 'GPU-h/month',
      context,
    })
  const { owned } = rates
  const isSizedHere = supply.option.charge === 'used' && isWhole(portion)
  const power = owned?.facility !== undefined && owned.nodePower !== undefined
  if (isWhole(portion))
    servingFleet(
      model,
      id,
      context,
      supply,
      demand.serving,
      need,
      isSizedHere && owned !== undefined && power
        ? { nodeCost: owned.cost, nodePower: owned.nodePower!, tariff: owned.facility!.tariff }
        : undefined,
    )
  return { need, hours }
}
