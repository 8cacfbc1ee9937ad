import { published } from '../cited.ts'
import { counted, fromConfig } from '../from-config.ts'
import type { ModelShape } from '../model-shape.ts'
import { EPOCH_MODELS, GENZ_CONFIGS } from '../sources.ts'

export const phi: readonly ModelShape[] = [
  fromConfig(GENZ_CONFIGS, {
    key: 'phi-3-medium',
    name: 'Phi-3 medium',
    family: 'Phi',
    parameters: published(14e9, 'param', EPOCH_MODELS),
    layers: 40,
    hidden: 5120,
    heads: 40,
    kvHeads: 10,
    headDim: 128,
    vocabulary: 32_064,
    context: 4096,
    attention: 'GQA',
    slidingWindow: 2047,
    slidingLayers: 40,
    kvBytesPerToken: 204_800,
  }),
  fromConfig(GENZ_CONFIGS, {
    key: 'phi-3-mini',
    name: 'Phi-3 mini',
    family: 'Phi',
    parameters: counted(3.8209e9),
    layers: 32,
    hidden: 3072,
    heads: 32,
    kvHeads: 32,
    headDim: 96,
    vocabulary: 32_064,
    context: 131_072,
    attention: 'MHA',
    kvBytesPerToken: 393_216,
  }),
]
