import type { NodeIndex } from '../../graph/node.ts'
import { assumedGoodput, publishedGpuTimeBetweenFailures } from '../../plan/workloads/goodput-fields.ts'
import { label, type ModelContext, once } from '../model-context.ts'
import type { WorkloadNodes } from '../workload-nodes.ts'
import type { TrainingDemand } from './training-demand.ts'
import { trainingLaw } from './training-law.ts'

type Checkpoint = NonNullable<TrainingDemand['workload']['checkpoint']>

/**
 * The share of its time that a run keeps.
 *
 * Stated, or 1 − time ÷ interval − interval ÷ (2 · MTBF) from its checkpoints. To first order, so it holds where failures
 * are rare beside the interval; where more than all of the time is lost the run is infeasible. Stated beside checkpoints
 * without an MTBF it is what failures leave, and writing the checkpoints comes off it.
 *
 * @source docs/method/training.md
 */
export function trainingGoodput(
  model: ModelContext,
  nodes: WorkloadNodes,
  { goodput, checkpoint }: TrainingDemand['workload'],
  cluster: NodeIndex | undefined,
): NodeIndex {
  const { builder } = model
  const { field, measure, key } = nodes
  if (checkpoint === undefined) return field('goodput', goodput ?? assumedGoodput, '%')
  const time = field('checkpoint_time', checkpoint.time, 's', { at: 'checkpoint.time' })
  const isStated = goodput !== undefined
  const mtbf = isStated ? undefined : timeBetweenFailures(model, nodes, checkpoint, cluster)
  const interval =
    mtbf === undefined || checkpoint.every !== undefined
      ? field('checkpoint_interval', checkpoint.every, 's', { at: 'checkpoint.every' })
      : measure('checkpoint_interval', bestInterval(model, nodes, time, mtbf), 's')
  const writing = builder.div(time, interval)
  const overhead = measure(
    'checkpoint_overhead',
    mtbf === undefined
      ? writing
      : builder.add(writing, builder.div(builder.mul(trainingLaw(model, 'lost_share'), interval), mtbf)),
    '%',
  )
  const left = builder.sub(builder.literal(1, ''), overhead)
  const kept = builder.apply('guard', [left, left], { reason: `${key}.checkpoint_overhead` })
  if (!isStated) return measure('goodput', kept, '%')
  const stated = field('goodput_stated', goodput, '%', { at: 'goodput', words: 'goodput' })
  return measure('goodput', builder.mul(stated, kept), '%', 'goodput_kept')
}

/** The interval at which least time is lost: √(2 · time · MTBF), as time × √(MTBF ÷ half of it), since roots are of pure numbers. */
function bestInterval(
  model: ModelContext,
  { measure }: WorkloadNodes,
  time: NodeIndex,
  mtbf: NodeIndex,
): NodeIndex {
  const { builder } = model
  const lost = trainingLaw(model, 'lost_share')
  const ratio = measure('mtbf_ratio', builder.div(mtbf, builder.mul(lost, time)), '')
  return builder.mul(time, builder.apply('pow', [ratio, trainingLaw(model, 'square_root')], undefined))
}

/** Stated, or that of one GPU in a published run over the GPUs of the cluster: any failure stops the whole run. */
function timeBetweenFailures(
  model: ModelContext,
  { field, measure }: WorkloadNodes,
  { mtbf }: Checkpoint,
  cluster: NodeIndex | undefined,
): NodeIndex {
  const { builder } = model
  if (mtbf !== undefined || cluster === undefined) return field('mtbf', mtbf, 'h', { at: 'checkpoint.mtbf' })
  const { quantity, provenance } = publishedGpuTimeBetweenFailures
  const perGpu = once(model, 'def.gpu_hours_between_failures', () =>
    builder.input('def.gpu_hours_between_failures', {
      label: label('field.gpu_hours_between_failures'),
      unit: 'GPU-h',
      quantity,
      provenance,
    }),
  )
  return measure('mtbf', builder.div(perGpu, cluster), 'h')
}
