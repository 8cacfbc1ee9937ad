import { published } from '../cited.ts'
import { counted, fromConfig } from '../from-config.ts'
import type { ModelShape } from '../model-shape.ts'
import { EPOCH_MODELS, GENZ_CONFIGS } from '../sources.ts'

export const grok: readonly ModelShape[] = [
  fromConfig(GENZ_CONFIGS, {
    key: 'grok-1',
    name: 'Grok-1',
    family: 'Grok',
    parameters: published(314e9, 'param', EPOCH_MODELS),
    activeParameters: counted(84.56e9),
    layers: 64,
    hidden: 6144,
    heads: 48,
    kvHeads: 8,
    headDim: 128,
    vocabulary: 131_072,
    context: 8192,
    attention: 'GQA',
    experts: 8,
    expertsPerToken: 2,
    kvBytesPerToken: 262_144,
  }),
]
