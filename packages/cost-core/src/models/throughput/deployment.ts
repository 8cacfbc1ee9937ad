import type { NumberFormat } from './number-format.ts'

/**
 * How a model is laid over GPUs: counts of ranks. One replica is `stages` × the larger of the two parallel widths; GPUs
 * beyond it hold further replicas.
 */
export interface Deployment {
  readonly gpus: number
  readonly tensor: number
  readonly stages: number
  /** Ranks that each attend to their own requests and share the experts; 1 without. */
  readonly expert: number
  readonly weights: NumberFormat
  readonly cache: NumberFormat
}

/** GPUs of one pipeline stage of one replica. */
export function gpusPerStage({ tensor, expert }: Deployment): number {
  return Math.max(tensor, expert)
}

/** Whole replicas that the GPUs hold; 0 when not even one. */
export function replicasOf(deployment: Deployment): number {
  return Math.floor(deployment.gpus / (gpusPerStage(deployment) * deployment.stages))
}
