import type { NodeIndex } from '../../graph/node.ts'
import type { Communication } from './communication.ts'
import type { ComputeTimes } from './compute.ts'
import type { Roofline } from './roofline.ts'

/** How long prompts take to read: some time for each request, and some however many there are. */
export interface Prefill {
  /** @unit s a request */
  readonly request: NodeIndex
  /** @unit s; undefined without exchanges between GPUs */
  readonly fixed: NodeIndex | undefined
  /** The whole time of this many requests, in seconds. */
  readonly of: (requests: NodeIndex) => NodeIndex
}

/** Prompts are bound by arithmetic: their tokens and their attention over what delivers them, and the exchanges. */
export function prefill(
  { builder, step, choice, replicaGpus, deployment }: Roofline,
  input: NodeIndex,
  compute: ComputeTimes,
  exchange: Communication | undefined,
): Prefill {
  const work = builder.add(builder.mul(input, compute.token), compute.attention)
  const computed = step('prefill_compute', builder.div(work, replicaGpus), 'ms/request')
  if (exchange === undefined)
    return { request: computed, fixed: undefined, of: (requests) => builder.mul(requests, computed) }
  const stages = choice('stages', deployment.stages, '')
  const request = step(
    'prefill_request',
    builder.add(computed, builder.div(builder.mul(input, exchange.token), stages)),
    'ms/request',
  )
  const fixed = builder.div(exchange.latency, stages)
  return { request, fixed, of: (requests) => builder.add(builder.mul(requests, request), fixed) }
}
