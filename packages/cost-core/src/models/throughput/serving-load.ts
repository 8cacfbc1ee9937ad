import type { NodeIndex } from '../../graph/node.ts'

/** Bounds of the service level, each a time. */
export interface ServiceLevel {
  /** To the first token. */
  readonly firstToken?: NodeIndex
  /** Between two tokens. */
  readonly perToken?: NodeIndex
}

/** What a service is asked for, over all its replicas. */
export interface ServingLoad {
  /** @unit tokens a request, as is `output` */
  readonly input: NodeIndex
  readonly output: NodeIndex
  /** Of the input what a cache of prompts holds already: it is kept in memory and looked back on, and not read again. */
  readonly cached?: NodeIndex
  /** Requests in flight at a time; without, as many as fit. */
  readonly concurrency?: NodeIndex
  /** Requests of a whole test, which ends with a wave smaller than the others; without, a steady stream. */
  readonly requests?: NodeIndex
  /** What a user waits for at most; without, nobody asks. */
  readonly slo?: ServiceLevel
  /** True when the concurrency is a batch that starts and ends together. */
  readonly isStatic: boolean
}
