import type { GraphBuilder } from '../graph/graph-builder.ts'
import type { NodeIndex } from '../graph/node.ts'

/** How much arithmetic a transformer needs, to first order: the definitions both training and serving rest on. */
export interface ComputeLaws {
  /** FLOP for each parameter and each token trained on, forward and backward pass. */
  readonly training: NodeIndex
  /** FLOP for each parameter and each token read or written, forward pass only. */
  readonly inference: NodeIndex
}

/** Leaves out attention over the context, which adds a few per cent at the lengths of 2023. */
export function computeLaws(builder: GraphBuilder): ComputeLaws {
  const source = 'Kaplan et al., Scaling Laws for Neural Language Models (2020), section 2.1'
  const provenance = {
    evidence: 'published' as const,
    source,
    url: 'https://arxiv.org/abs/2001.08361',
    date: '2020-01-23',
  }
  return {
    training: builder.definition('def.training_flop', 6, {
      label: { key: 'definition.training_flop' },
      unit: 'FLOP/param/tok',
      provenance,
    }),
    inference: builder.definition('def.inference_flop', 2, {
      label: { key: 'definition.inference_flop' },
      unit: 'FLOP/param/tok',
      provenance,
    }),
  }
}
