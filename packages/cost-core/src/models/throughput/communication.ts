import type { NodeIndex } from '../../graph/node.ts'
import type { Fact } from './fact.ts'
import type { Roofline } from './roofline.ts'

const LAYER_EXCHANGES: Fact = fixed(2, 'One exchange after attention and one after the feed-forward layer')
const RING_PASSES: Fact = fixed(2, 'A ring all-reduce passes the data twice: reduce-scatter, then all-gather')
const ACTIVATION_BYTES: Fact = fixed(2, 'Activations travel in 16 bits')
const ROUTED_BYTES: Fact = fixed(
  1.5,
  'Tokens go to their experts in 8 bits and come back in 16: the mean of both',
)

function fixed(value: number, source: string): Fact {
  return { value, provenance: { evidence: 'estimated', source, date: '2026-11-23' } }
}

/** What a pass spends on exchanges between GPUs: for each token, and in latency however small the pass. */
export interface Communication {
  /** @unit s a token */
  readonly token: NodeIndex
  /** @unit s */
  readonly latency: NodeIndex
}

/**
 * Tensor parallelism adds up activations over a ring twice a layer. Expert parallelism sends each rank's tokens to their
 * experts and back. Undefined where GPUs exchange nothing: alone, as copies of a dense model, or as pipeline stages, which
 * hand on too little to count.
 */
export function communication(roofline: Roofline): Communication | undefined {
  const { builder, choice, constant, fact, law, step, model, gpu, deployment, constants, one } = roofline
  const { tensor, expert } = deployment
  const hasExchange = expert > 1 ? model.experts !== undefined : tensor > 1
  if (!hasExchange) return undefined
  const exchanges = builder.mul(law('layer_exchanges', LAYER_EXCHANGES, ''), fact('layers', model.layers, ''))
  const rate = builder.mul(fact('link', gpu.link, 'GB/s'), constant('link_share', constants.link, ''))
  const ranks = expert > 1 ? choice('expert_parallel', expert, '') : choice('tensor_parallel', tensor, '')
  const others = builder.div(builder.sub(ranks, one), ranks)
  const bytes =
    expert > 1
      ? routedBytes(roofline, ranks)
      : builder.mul(law('ring_passes', RING_PASSES, ''), law('activation_bytes', ACTIVATION_BYTES, 'B/tok'))
  const sent = step('exchanged_bytes', builder.mul(bytes, fact('hidden', model.hidden, ''), others), 'B/tok')
  return {
    token: step('exchange_time', builder.mul(exchanges, builder.div(sent, rate)), 's/tok'),
    latency: step(
      'exchange_latency',
      builder.mul(exchanges, constant('collective_latency', constants.collective / 1000, 'ms')),
      'ms',
    ),
  }
}

function routedBytes({ builder, fact, law, model }: Roofline, ranks: NodeIndex): NodeIndex {
  const element = law('routed_bytes', ROUTED_BYTES, 'B/tok')
  const each = builder.div(element, ranks)
  return model.experts === undefined
    ? each
    : builder.mul(fact('experts_per_token', model.experts.perToken, ''), each)
}
