import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { label, type ModelContext } from '../model-context.ts'
import type { MachineRates, OwnedNodes } from '../rates.ts'
import { isWhole, type Portion, WHOLE } from '../serving/portion.ts'
import type { ServingDemand } from '../serving/serving-demand.ts'
import { servingFleet } from '../serving/serving-fleet.ts'
import { type MachineNeed, servingNeed } from '../serving/serving-need.ts'
import type { Supply } from '../supply.ts'
import { leastGpus } from '../training/training-cluster.ts'
import type { TrainingDemand } from '../training/training-demand.ts'
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
    const whole = () => this.use(supply, rates, workload, demand, WHOLE, strategy)
    const given = { id, context, supply, rates, workload, portion, whole }
    const use =
      demand.kind === 'training'
        ? trainingUse(this.#model, given, demand.training)
        : servingUse(this.#model, given, demand.serving)
    this.#uses.set(id, use)
    return use
  }
}

interface Asked {
  readonly id: string
  readonly context: Context
  readonly supply: Supply
  readonly rates: MachineRates
  readonly workload: string
  readonly portion: Portion
  /** The use of all of the workload, which a portion is a part of. */
  readonly whole: () => MachineUse | undefined
}

function trainingUse(
  model: ModelContext,
  { id, context, supply, workload, portion, whole }: Asked,
  training: TrainingDemand,
): MachineUse | undefined {
  const { builder, calendar } = model
  const all = isWhole(portion) ? trainingGpuHours(model, supply, workload, training) : whole()?.hours
  if (all === undefined) return undefined
  const hours =
    portion.share === undefined
      ? all
      : builder.name(`${id}.gpu_hours_by_month`, builder.mul(all, portion.share), {
          label: label('measure.gpu_hours_by_month'),
          unit: 'GPU-h/month',
          context,
        })
  const busy = builder.name(`${id}.gpus_by_month`, builder.div(hours, calendar.hoursPerMonth), {
    label: label('measure.gpus_by_month'),
    unit: 'GPU',
    context,
  })
  const least = training.cluster === undefined ? leastGpus(model, supply, workload, training) : undefined
  const atOnce = training.cluster ?? (least && builder.apply('max', [busy, least], undefined))
  if (atOnce === undefined) return { need: { gpus: busy, busy }, hours }
  // A run needs all of them in every month it runs in, however few hours fall there.
  const isRunning = builder.apply('above', [hours, builder.literal(0, 'GPU-h/month')], undefined)
  const gpus = builder.name(
    `${id}.cluster_by_month`,
    builder.apply('select', [isRunning, atOnce, builder.literal(0, 'GPU')], undefined),
    { label: label('measure.cluster_by_month'), unit: 'GPU', context },
  )
  return { need: { gpus, busy }, hours }
}

function servingUse(model: ModelContext, asked: Asked, serving: ServingDemand): MachineUse | undefined {
  const { id, context, supply, rates, workload, portion } = asked
  const { builder, calendar } = model
  const need = servingNeed(model, id, context, supply, workload, serving, portion, () => asked.whole()?.need)
  if (need === undefined) return undefined
  const hours =
    need.hours ??
    builder.name(`${id}.gpu_hours`, builder.monthly(builder.mul(need.busy, calendar.hoursPerMonth)), {
      label: label('measure.gpu_hours'),
      unit: 'GPU-h/month',
      context,
    })
  if (isWhole(portion)) servingFleet(model, id, context, supply, serving, need, ownedNodes(supply, rates))
  return { need, hours }
}

/** What a fleet that is not billed as such would cost to buy and to power: shown beside hours billed as they are used. */
function ownedNodes({ option }: Supply, { owned }: MachineRates): OwnedNodes | undefined {
  if (option.charge === 'fleet' || owned?.facility === undefined || owned.nodePower === undefined)
    return undefined
  return { nodeCost: owned.cost, nodePower: owned.nodePower, tariff: owned.facility.tariff }
}
