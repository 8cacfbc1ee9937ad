import type { NodeIndex } from '../../graph/node.ts'
import type { Communication } from './communication.ts'
import type { ComputeTimes } from './compute.ts'
import type { Roofline } from './roofline.ts'

/**
 * How long a number of prompts takes to read, in seconds. Prompts are bound by arithmetic: their tokens and their attention
 * over what delivers them, and the exchanges, whose latency counts once.
 */
export function prefill(
  { builder, step, choice, replicaGpus, deployment }: Roofline,
  input: NodeIndex,
  compute: ComputeTimes,
  exchange: Communication | undefined,
): (requests: NodeIndex) => NodeIndex {
  const work = builder.add(builder.mul(input, compute.token), compute.attention)
  const computed = step('prefill_compute', builder.div(work, replicaGpus), 'ms/request')
  if (exchange === undefined) return (requests) => builder.mul(requests, computed)
  const stages = choice('stages', deployment.stages, '')
  const request = step(
    'prefill_request',
    builder.add(computed, builder.div(builder.mul(input, exchange.token), stages)),
    'ms/request',
  )
  const latency = builder.div(exchange.latency, stages)
  return (requests) => builder.add(builder.mul(requests, request), latency)
}
