import { published } from '../cited.ts'
import { fromConfig } from '../from-config.ts'
import type { ModelShape } from '../model-shape.ts'
import { EPOCH_MODELS, GENZ_CONFIGS } from '../sources.ts'

export const nemotron: readonly ModelShape[] = [
  fromConfig(GENZ_CONFIGS, {
    key: 'nemotron-4-340b-instruct',
    name: 'Nemotron 4 340B Instruct',
    family: 'Nemotron',
    parameters: published(340e9, 'param', EPOCH_MODELS),
    layers: 96,
    hidden: 18_432,
    heads: 96,
    kvHeads: 8,
    headDim: 192,
    vocabulary: 256_000,
    context: 4096,
    attention: 'GQA',
    kvBytesPerToken: 589_824,
  }),
]
