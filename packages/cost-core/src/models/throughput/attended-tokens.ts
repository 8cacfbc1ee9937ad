import type { NodeIndex } from '../../graph/node.ts'
import type { Roofline } from './roofline.ts'

/**
 * How many tokens a layer looks back on at a context of `tokens`, on the average of all layers: all of them, or no more
 * than the window in the layers that slide.
 *
 * @unit tokens a request
 */
export function attendedTokens({ builder, model, fact, one }: Roofline, tokens: NodeIndex): NodeIndex {
  const sliding = model.window
  if (sliding === undefined) return tokens
  const full = fact('full_attention_share', sliding.fullShare, '')
  const seen = builder.min(tokens, fact('window', sliding.tokens, 'tok/request'))
  return builder.add(builder.mul(full, tokens), builder.mul(builder.sub(one, full), seen))
}
