import type { NodeIndex } from '../../graph/node.ts'
import { monthsBetween } from '../../plan/small-fields.ts'
import type { PretrainWorkload } from '../../plan/workloads/pretrain-workload.ts'
import type { ComputeLaws } from '../compute-laws.ts'
import type { ModelContext } from '../model-context.ts'
import { startMonth } from '../start-month.ts'
import { type WorkloadNodes, workloadNodes } from '../workload-nodes.ts'
import type { ModelSize, TrainingDemand } from './training-demand.ts'
import { trainingGoodput } from './training-goodput.ts'
import { trainingLaw } from './training-law.ts'
import { trainingMemory } from './training-memory.ts'

/**
 * Arithmetic of one pre-training: 6 · N · D, times every run that is made for the one that counts.
 *
 * N are the parameters one token uses, which in a mixture of experts are far fewer than those kept in memory. With the
 * shape of its attention given, 12 · layers · width · context FLOP for each token come on top.
 *
 * @unit FLOP
 * @source Kaplan et al. (2020), Chowdhery et al. (2022); docs/method/training.md
 */
export function pretrainDemand(
  model: ModelContext,
  laws: ComputeLaws,
  key: string,
  workload: PretrainWorkload,
): TrainingDemand & { readonly size: ModelSize } {
  const { builder } = model
  const nodes = workloadNodes(model, key)
  const { field, measure } = nodes
  const total = field('parameters', workload.parameters, 'param')
  const active =
    workload.active_parameters === undefined
      ? total
      : field('active_parameters', workload.active_parameters, 'param')
  const tokens = field('tokens', workload.tokens, 'tok')
  const experiments =
    workload.experiments === undefined ? [] : [field('experiments', workload.experiments, '')]
  const attention = attentionFlop(model, nodes, workload.attention, tokens)
  const flop =
    attention === undefined
      ? builder.mul(laws.training, active, tokens, ...experiments)
      : builder.mul(
          builder.add(measure('weights_flop', builder.mul(laws.training, active, tokens), 'FLOP'), attention),
          ...experiments,
        )
  const cluster = workload.cluster && field('cluster', workload.cluster, 'GPU', { role: 'choice' })
  return {
    workload,
    size: { total, active },
    flop: measure('flop', flop, 'FLOP'),
    flopPerRun: undefined,
    runCount: experiments[0],
    parts: [],
    mfu: field('mfu', workload.mfu, '%'),
    goodput: trainingGoodput(model, nodes, workload, cluster),
    timing: {
      kind: 'once',
      start: startMonth(model, key, monthsBetween(model.plan.horizon.start, workload.start)),
    },
    cluster,
    memory: trainingMemory(model, nodes, { trained: total }),
  }
}

function attentionFlop(
  model: ModelContext,
  { field, measure }: WorkloadNodes,
  attention: PretrainWorkload['attention'],
  tokens: NodeIndex,
): NodeIndex | undefined {
  if (attention === undefined) return undefined
  const { builder } = model
  const perToken = measure(
    'attention_flop_per_token',
    builder.mul(
      trainingLaw(model, 'attention_flop'),
      field('attention_layers', attention.layers, '', { at: 'attention.layers' }),
      field('attention_width', attention.width, '', { at: 'attention.width' }),
      field('attention_context', attention.context, 'tok', { at: 'attention.context' }),
    ),
    'FLOP/tok',
  )
  return measure('attention_flop', builder.mul(perToken, tokens), 'FLOP')
}
