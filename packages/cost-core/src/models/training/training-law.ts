import type { NodeIndex } from '../../graph/node.ts'
import { label, type ModelContext, once } from '../model-context.ts'

interface Law {
  readonly value: number
  readonly unit: string
  readonly source: string
  readonly url: string
  readonly date: string
}

const KAPLAN = {
  source: 'Kaplan et al., Scaling Laws for Neural Language Models (2020), section 2.1',
  url: 'https://arxiv.org/abs/2001.08361',
  date: '2020-01-23',
}
const PALM = {
  source: 'Chowdhery et al., PaLM: Scaling Language Modeling with Pathways (2022), appendix B',
  url: 'https://arxiv.org/abs/2204.02311',
  date: '2022-04-05',
}
const ZERO = {
  source:
    'Rajbhandari et al., ZeRO: Memory Optimizations Toward Training Trillion Parameter Models (2019), section 3.1',
  url: 'https://arxiv.org/abs/1910.02054',
  date: '2019-10-04',
}
const QLORA = {
  source: 'Dettmers et al., QLoRA: Efficient Finetuning of Quantized LLMs (2023), section 3',
  url: 'https://arxiv.org/abs/2305.14314',
  date: '2023-05-23',
}
const YOUNG = {
  source: 'Young, A First Order Approximation to the Optimum Checkpoint Interval (1974)',
  url: 'https://doi.org/10.1145/361147.361115',
  date: '1974-09-01',
}

/** The constants that only some training runs need, beside those of `computeLaws`. */
const LAWS = {
  /** For each layer, unit of width, token of context and token trained on; forward and backward, no causal saving. */
  attention_flop: { value: 12, unit: 'FLOP/tok/tok', ...PALM },
  /** Forward 2, and 2 of the backward pass's 4: the gradient goes through a frozen weight, but not into it. */
  frozen_flop: { value: 4, unit: 'FLOP/param/tok', ...KAPLAN },
  weight_bytes: { value: 2, unit: 'B/param', ...ZERO },
  gradient_bytes: { value: 2, unit: 'B/param', ...ZERO },
  /** Adam in mixed precision: a 32-bit copy of the weight, its momentum and its variance, 4 bytes each. */
  optimiser_bytes: { value: 12, unit: 'B/param', ...ZERO },
  /** Four bits, and 0.127 bits of doubly quantised scale: 4.127 / 8. */
  quantised_bytes: { value: 0.515875, unit: 'B/param', ...QLORA },
  /** A failure falls anywhere between two checkpoints, so half of the interval is lost on average. */
  lost_share: { value: 0.5, unit: '', ...YOUNG },
  square_root: { value: 0.5, unit: '', ...YOUNG },
} as const satisfies Readonly<Record<string, Law>>

/** The node of a constant, made when the first run asks for it. */
export function trainingLaw(model: ModelContext, name: keyof typeof LAWS): NodeIndex {
  const { value, unit, ...from } = LAWS[name]
  const id = `def.${name}`
  return once(model, id, () =>
    model.builder.definition(id, value, {
      label: label(`definition.${name}`),
      unit,
      provenance: { evidence: 'published', ...from },
    }),
  )
}
