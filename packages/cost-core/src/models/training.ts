import type { Context } from '../graph/label.ts'
import type { NodeIndex } from '../graph/node.ts'
import { monthsBetween } from '../plan/small-fields.ts'
import type { FinetuneWorkload } from '../plan/workloads/finetune-workload.ts'
import type { PretrainWorkload } from '../plan/workloads/pretrain-workload.ts'
import type { ComputeLaws } from './compute-laws.ts'
import { label, type ModelContext, planInput } from './model-context.ts'
import type { Supply } from './supply.ts'

/** The demand side of a training run: what it takes whoever runs it. */
export interface TrainingDemand {
  readonly workload: PretrainWorkload | FinetuneWorkload
  readonly flop: NodeIndex
  readonly mfu: NodeIndex
  readonly goodput: NodeIndex
  readonly start: NodeIndex
  readonly cluster: NodeIndex | undefined
}

type Field = (
  name: string,
  given: Parameters<typeof planInput>[2],
  unit: string,
  role?: 'input' | 'choice',
) => NodeIndex

function fieldsOf(model: ModelContext, key: string, context: Context): Field {
  return (name, given, unit, role = 'input') =>
    planInput(model, `${key}.${name}`, given, {
      path: `workloads.${key}.${name}`,
      field: name,
      unit,
      context,
      role,
    })
}

/**
 * Arithmetic of one pre-training: 6 · N · D, times every run that is made for the one that counts.
 *
 * @unit FLOP
 * @source Kaplan et al. (2020); docs/method/training.md
 */
export function pretrainDemand(
  model: ModelContext,
  laws: ComputeLaws,
  key: string,
  workload: PretrainWorkload,
): TrainingDemand & { readonly parameters: NodeIndex } {
  const { builder } = model
  const context: Context = { workload: key }
  const field = fieldsOf(model, key, context)
  const parameters = field('parameters', workload.parameters, 'param')
  const tokens = field('tokens', workload.tokens, 'tok')
  const factors = [parameters, tokens]
  if (workload.experiments !== undefined) factors.push(field('experiments', workload.experiments, ''))
  const flop = builder.name(`${key}.flop`, builder.mul(laws.training, ...factors), {
    label: label('measure.flop'),
    unit: 'FLOP',
    context,
  })
  return { ...common(model, key, workload, field), flop, parameters }
}

/** Arithmetic of fine-tuning every weight of a base model: 6 · N · tokens a run, times the runs. */
export function finetuneDemand(
  model: ModelContext,
  laws: ComputeLaws,
  key: string,
  workload: FinetuneWorkload,
  baseParameters: NodeIndex,
): TrainingDemand {
  const { builder } = model
  const context: Context = { workload: key }
  const field = fieldsOf(model, key, context)
  const runs = field('runs', workload.runs, 'run', 'choice')
  const perRun = field('tokens_per_run', workload.tokens_per_run, 'tok/run')
  const flop = builder.name(`${key}.flop`, builder.mul(laws.training, baseParameters, runs, perRun), {
    label: label('measure.flop'),
    unit: 'FLOP',
    context,
  })
  return { ...common(model, key, workload, field), flop }
}

function common(
  model: ModelContext,
  key: string,
  workload: PretrainWorkload | FinetuneWorkload,
  field: Field,
): Omit<TrainingDemand, 'flop'> {
  return {
    workload,
    mfu: field('mfu', workload.mfu, '%'),
    goodput: field('goodput', workload.goodput, '%'),
    start: startMonth(model, key, monthsBetween(model.plan.horizon.start, workload.start)),
    cluster: workload.cluster && field('cluster', workload.cluster, 'GPU', 'choice'),
  }
}

/** The month something starts in, counted from the plan's first as 0. */
export function startMonth({ builder }: ModelContext, key: string, month: number): NodeIndex {
  return builder.definition(`${key}.start`, month, {
    label: label('field.start'),
    unit: 'month',
    context: { workload: key },
    provenance: { evidence: 'published', source: `workloads.${key}` },
  })
}

/**
 * GPU-hours of a training run on one option, by month.
 *
 * FLOP over what the GPUs really deliver: peak × MFU (share of peak while computing) × goodput (share of time that is
 * not lost to failures and restarts). Spread from the start month over as long as the cluster needs; without a cluster
 * the whole of it falls in the start month.
 *
 * @unit GPU·h a month
 */
export function trainingGpuHours(
  { builder, calendar }: ModelContext,
  supply: Supply,
  key: string,
  demand: TrainingDemand,
): NodeIndex {
  const id = `${supply.key}.${key}`
  const context: Context = { strategy: supply.key, workload: key }
  builder.name(`${id}.flop`, demand.flop, { label: label('measure.flop'), unit: 'FLOP', context })
  const delivered = builder.mul(supply.peak(demand.workload.precision), demand.mfu, demand.goodput)
  const hours = builder.name(`${id}.gpu_hours`, builder.div(demand.flop, delivered), {
    label: label('measure.gpu_hours'),
    unit: 'GPU-h',
    context,
  })
  let monthly = builder.at(hours, demand.start)
  if (demand.cluster !== undefined) {
    const days = builder.name(`${id}.days`, builder.div(hours, demand.cluster), {
      label: label('measure.days'),
      unit: 'day',
      context,
    })
    const span = builder.name(`${id}.span`, builder.div(days, calendar.hoursPerMonth), {
      label: label('measure.span'),
      unit: 'month',
      context,
    })
    monthly = builder.spread(hours, demand.start, span)
  }
  return builder.name(`${id}.gpu_hours_by_month`, monthly, {
    label: label('measure.gpu_hours_by_month'),
    unit: 'GPU-h/month',
    context,
  })
}
