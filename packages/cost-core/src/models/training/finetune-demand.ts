import type { NodeIndex } from '../../graph/node.ts'
import { monthsBetween } from '../../plan/small-fields.ts'
import { FINETUNE_ASSUMPTIONS, type FinetuneWorkload } from '../../plan/workloads/finetune-workload.ts'
import { isMonthly } from '../../plan/workloads/runs-field.ts'
import type { ComputeLaws } from '../compute-laws.ts'
import { duringMonths } from '../during-months.ts'
import type { ModelContext } from '../model-context.ts'
import { startMonth } from '../start-month.ts'
import { type WorkloadNodes, workloadNodes } from '../workload-nodes.ts'
import { rlFlop } from './rl-flop.ts'
import type { ModelSize, TrainingDemand, TrainingPart, TrainingTiming } from './training-demand.ts'
import { trainingGoodput } from './training-goodput.ts'
import { trainingLaw } from './training-law.ts'
import { type KeptWeights, trainingMemory } from './training-memory.ts'
import { tunedModelSize } from './tuned-model-size.ts'

/**
 * Arithmetic of training a model further, by method, over all its runs. `base` is the pre-training it goes on from.
 *
 * Full: 6 · N a token. LoRA: 4 · N for the frozen weights and 6 for each trained one; QLoRA the same, times what turning
 * four bits back into sixteen costs. RL: see `rlFlop`.
 *
 * @unit FLOP
 * @source docs/method/training.md
 */
export function finetuneDemand(
  model: ModelContext,
  laws: ComputeLaws,
  key: string,
  workload: FinetuneWorkload,
  base: ModelSize | undefined,
): TrainingDemand {
  const { builder } = model
  const nodes = workloadNodes(model, key)
  const { field, measure } = nodes
  const size = tunedModelSize(model, nodes, workload, base)
  const runs = field('runs', workload.runs, isMonthly(workload.runs) ? 'run/month' : 'run', {
    role: 'choice',
  })
  const tokens = field('tokens_per_run', workload.tokens_per_run, 'tok/run')
  const mfu = field('mfu', workload.mfu, '%')
  const isPlain = workload.method === 'full' && !isMonthly(workload.runs)
  const run = isPlain
    ? { perRun: undefined, parts: [], kept: { trained: size.total } }
    : runOf(model, laws, nodes, workload, size, tokens, mfu)
  const timing = timingOf(model, nodes, workload, runs)
  const flop =
    run.perRun === undefined
      ? builder.mul(laws.training, size.active, runs, tokens)
      : builder.mul(run.perRun, timing.kind === 'monthly' ? builder.sum(timing.runs) : runs)
  const cluster = workload.cluster && field('cluster', workload.cluster, 'GPU', { role: 'choice' })
  return {
    workload,
    flop: measure('flop', flop, 'FLOP'),
    flopPerRun: run.perRun,
    runCount: builder.div(
      timing.kind === 'monthly' ? builder.sum(timing.runs) : runs,
      builder.literal(1, 'run'),
    ),
    parts:
      timing.kind === 'monthly'
        ? run.parts
        : run.parts.map((part) => ({ ...part, flop: builder.mul(part.flop, runs) })),
    mfu,
    goodput: trainingGoodput(model, nodes, workload, cluster),
    timing,
    cluster,
    memory: trainingMemory(model, nodes, run.kept),
  }
}

interface Run {
  readonly perRun: NodeIndex
  readonly parts: readonly TrainingPart[]
  readonly kept: KeptWeights
}

function runOf(
  model: ModelContext,
  laws: ComputeLaws,
  nodes: WorkloadNodes,
  workload: FinetuneWorkload,
  size: ModelSize,
  tokens: NodeIndex,
  mfu: NodeIndex,
): Run {
  const { builder } = model
  const { measure } = nodes
  switch (workload.method) {
    case 'full':
      return {
        perRun: measure('flop_per_run', builder.mul(laws.training, size.active, tokens), 'FLOP/run'),
        parts: [],
        kept: { trained: size.total },
      }
    case 'rl': {
      const { perRun, parts, scoring } = rlFlop(model, laws, nodes, workload, size, tokens, mfu)
      return { perRun, parts, kept: { trained: size.total, scoring } }
    }
    case 'lora':
    case 'qlora':
      return adapterRun(model, laws, nodes, workload, size, tokens)
  }
}

/** Adapters beside frozen weights. In a mixture of experts one token meets as large a share of the adapters as of the weights. */
function adapterRun(
  model: ModelContext,
  laws: ComputeLaws,
  { field, measure }: WorkloadNodes,
  workload: FinetuneWorkload,
  size: ModelSize,
  tokens: NodeIndex,
): Run {
  const { builder } = model
  const isQuantised = workload.method === 'qlora'
  const share = field('adapter_share', workload.adapter_share ?? FINETUNE_ASSUMPTIONS.adapterShare, '%')
  const trained = measure('adapter_parameters', builder.mul(size.total, share), 'param')
  const perToken = measure(
    'flop_per_trained_token',
    builder.add(
      builder.mul(trainingLaw(model, 'frozen_flop'), size.active),
      builder.mul(laws.training, builder.mul(size.active, share)),
    ),
    'FLOP/tok',
  )
  const plain = builder.mul(perToken, tokens)
  const perRun = isQuantised
    ? builder.mul(
        plain,
        builder.add(
          builder.literal(1, ''),
          field('dequantisation', workload.dequantisation ?? FINETUNE_ASSUMPTIONS.dequantisation, '%'),
        ),
      )
    : plain
  return {
    perRun: measure('flop_per_run', perRun, 'FLOP/run'),
    parts: [],
    kept: { trained, frozen: { parameters: size.total, isQuantised } },
  }
}

function timingOf(
  model: ModelContext,
  { key, measure }: WorkloadNodes,
  workload: FinetuneWorkload,
  runs: NodeIndex,
): TrainingTiming {
  if (isMonthly(workload.runs)) {
    const byMonth = duringMonths(model, runs, 'run/month', workload)
    return { kind: 'monthly', runs: measure('runs_by_month', byMonth, 'run/month') }
  }
  const { start } = model.plan.horizon
  return {
    kind: 'once',
    start: startMonth(model, key, monthsBetween(start, workload.start ?? start)),
  }
}
