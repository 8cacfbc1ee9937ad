import { published } from '../cited.ts'
import { counted, fromConfig } from '../from-config.ts'
import type { ModelShape } from '../model-shape.ts'
import { EPOCH_MODELS, GENZ_CONFIGS } from '../sources.ts'

export const dbrx: readonly ModelShape[] = [
  fromConfig(GENZ_CONFIGS, {
    key: 'dbrx',
    name: 'DBRX',
    family: 'DBRX',
    parameters: published(132e9, 'param', EPOCH_MODELS),
    activeParameters: counted(36.47e9),
    layers: 40,
    hidden: 6144,
    heads: 48,
    kvHeads: 8,
    headDim: 128,
    vocabulary: 100_352,
    context: 32_768,
    attention: 'GQA',
    experts: 16,
    expertsPerToken: 4,
    kvBytesPerToken: 163_840,
  }),
]
