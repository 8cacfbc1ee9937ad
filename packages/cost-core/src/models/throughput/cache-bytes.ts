import type { NodeIndex } from '../../graph/node.ts'
import { attendedTokens } from './attended-tokens.ts'
import { bytesOf } from './number-format.ts'
import type { Roofline } from './roofline.ts'

/**
 * Keys and values of one request at a context of `tokens`, over all GPUs of a replica.
 *
 * Latent attention has one vector for all heads: each GPU of a tensor-parallel group holds and reads all of it.
 *
 * @unit bytes a request
 */
export function cacheBytes(roofline: Roofline, name: string, tokens: NodeIndex): NodeIndex {
  const { builder, fact, law, step, model, deployment, choice } = roofline
  const element = law(`bytes_per_element.${deployment.cache}`, bytesOf(deployment.cache), 'B/tok')
  const perLayer = builder.mul(element, fact('cache_elements', model.cacheElements, ''))
  const perToken = builder.mul(perLayer, fact('layers', model.layers, ''))
  const held =
    model.isLatent && deployment.tensor > 1
      ? builder.mul(perToken, choice('tensor_parallel', deployment.tensor, ''))
      : perToken
  const length = step(`${name}_length`, tokens, 'tok/request')
  const context = step(`${name}_context`, attendedTokens(roofline, length), 'tok/request')
  return step(name, builder.mul(held, context), 'MB/request')
}
