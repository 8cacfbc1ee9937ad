import type { NodeIndex } from '../../graph/node.ts'
import { FINETUNE_ASSUMPTIONS, type FinetuneWorkload } from '../../plan/workloads/finetune-workload.ts'
import type { ComputeLaws } from '../compute-laws.ts'
import type { ModelContext } from '../model-context.ts'
import type { WorkloadNodes } from '../workload-nodes.ts'
import type { ModelSize, TrainingPart } from './training-demand.ts'

/** What one run of reinforcement learning takes, by kind of work, and the frozen models it keeps beside the trained one. */
interface RlFlop {
  readonly perRun: NodeIndex
  readonly parts: readonly TrainingPart[]
  readonly scoring: NodeIndex
}

/**
 * Arithmetic of one run of reinforcement learning.
 *
 * The model writes its answers (2 · N a token, at the far lower MFU of generation), a reward model and the frozen
 * reference read them (2 · N each), and the model is trained on them (6 · N each time). Most of the hours are the first
 * part's, though most of the FLOP are not.
 *
 * @unit FLOP a run
 * @source docs/method/training.md
 */
export function rlFlop(
  model: ModelContext,
  laws: ComputeLaws,
  { field, measure }: WorkloadNodes,
  workload: FinetuneWorkload,
  size: ModelSize,
  written: NodeIndex,
  mfu: NodeIndex,
): RlFlop {
  const { builder } = model
  const rl = workload.rl ?? FINETUNE_ASSUMPTIONS.rl
  const at = (name: string) => ({ at: `rl.${name}` })
  const prompts = rl.prompt_tokens_per_run
  const tokens =
    prompts === undefined
      ? written
      : measure(
          'rl_tokens_per_run',
          builder.add(
            written,
            field('prompt_tokens_per_run', prompts, 'tok/run', at('prompt_tokens_per_run')),
          ),
          'tok/run',
        )
  const passes = field('reference_passes', rl.reference_passes, '', at('reference_passes'))
  const reward =
    rl.reward_parameters && field('reward_parameters', rl.reward_parameters, 'param', at('reward_parameters'))
  const epochs = field('epochs', rl.epochs, '', at('epochs'))
  const flop = (name: string, node: NodeIndex) => measure(name, node, 'FLOP/run')
  const rollout = flop('rollout_flop', builder.mul(laws.inference, size.active, tokens))
  const scored = [flop('reference_flop', builder.mul(laws.inference, size.active, tokens, passes))]
  if (reward !== undefined) scored.push(flop('reward_flop', builder.mul(laws.inference, reward, tokens)))
  const scoring = flop('scoring_flop', builder.add(...scored))
  const update = flop('update_flop', builder.mul(laws.training, size.active, tokens, epochs))
  const generationMfu = field('generation_mfu', rl.generation_mfu, '%', at('generation_mfu'))
  const reference = builder.mul(size.total, builder.min(passes, builder.literal(1, '')))
  return {
    perRun: flop('flop_per_run', builder.add(rollout, scoring, update)),
    parts: [
      { name: 'rollout', flop: rollout, mfu: generationMfu },
      { name: 'scoring', flop: scoring, mfu },
      { name: 'update', flop: update, mfu },
    ],
    scoring: measure(
      'scoring_parameters',
      reward === undefined ? reference : builder.add(reference, reward),
      'param',
    ),
  }
}
