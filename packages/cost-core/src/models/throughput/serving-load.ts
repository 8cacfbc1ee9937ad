import type { NodeIndex } from '../../graph/node.ts'

/** What a service is asked for, over all its replicas. */
export interface ServingLoad {
  /** @unit tokens a request, as is `output` */
  readonly input: NodeIndex
  readonly output: NodeIndex
  /** Requests in flight at a time; without, as many as fit. */
  readonly concurrency?: NodeIndex
  /** Requests of a whole test, which ends with a wave smaller than the others; without, a steady stream. */
  readonly requests?: NodeIndex
  /** True when the concurrency is a batch that starts and ends together. */
  readonly isStatic: boolean
}
