import { published } from '../cited.ts'
import { counted, fromConfig } from '../from-config.ts'
import type { ModelShape } from '../model-shape.ts'
import { EPOCH_MODELS, GENZ_CONFIGS, NEMOTRON_4_15B_PAPER } from '../sources.ts'

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
  fromConfig(NEMOTRON_4_15B_PAPER, {
    key: 'nemotron-4-15b',
    name: 'Nemotron 4 15B',
    family: 'Nemotron',
    parameters: counted(15.628e9),
    layers: 32,
    hidden: 6144,
    heads: 48,
    kvHeads: 8,
    headDim: 128,
    vocabulary: 256_000,
    context: 4096,
    attention: 'GQA',
    kvBytesPerToken: 131_072,
  }),
]
