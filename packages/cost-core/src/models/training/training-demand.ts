import type { NodeIndex } from '../../graph/node.ts'
import type { FinetuneWorkload } from '../../plan/workloads/finetune-workload.ts'
import type { PretrainWorkload } from '../../plan/workloads/pretrain-workload.ts'

/** One kind of arithmetic inside a run, with the share of the peak that it reaches. */
export interface TrainingPart {
  /** What its words go by: `rollout_gpu_hours`. */
  readonly name: 'rollout' | 'scoring' | 'update'
  readonly flop: NodeIndex
  readonly mfu: NodeIndex
}

/** When the work falls due: all from one month on, or so many runs every month. */
export type TrainingTiming =
  | { readonly kind: 'once'; readonly start: NodeIndex }
  /** By month. */
  | { readonly kind: 'monthly'; readonly runs: NodeIndex }

/** The demand side of a training run: what it takes whoever runs it. */
export interface TrainingDemand {
  readonly workload: PretrainWorkload | FinetuneWorkload
  /** All of the arithmetic within the plan. */
  readonly flop: NodeIndex
  /** What one run takes, where there are so many a month. */
  readonly flopPerRun: NodeIndex | undefined
  /** How many runs all of it is: what an interruption destroys is one of them. Undefined for a single one. */
  readonly runCount: NodeIndex | undefined
  /** Where not all of it reaches one MFU. In the terms of the timing: the whole, or one run. */
  readonly parts: readonly TrainingPart[]
  readonly mfu: NodeIndex
  readonly goodput: NodeIndex
  readonly timing: TrainingTiming
  readonly cluster: NodeIndex | undefined
  /** Weights, gradients and optimiser states. What the batch adds to it is not in it. */
  readonly memory: NodeIndex
}

/** The size of a model: `active` are the parameters that one token uses, `total` those that have to be kept. */
export interface ModelSize {
  readonly total: NodeIndex
  readonly active: NodeIndex
}
