import { counted, fromConfig } from '../from-config.ts'
import type { ModelShape } from '../model-shape.ts'
import { OLMO_3_CONFIG } from '../sources.ts'

export const olmo: readonly ModelShape[] = [
  fromConfig(OLMO_3_CONFIG, {
    key: 'olmo-3-7b',
    name: 'OLMo 3 7B',
    family: 'OLMo',
    parameters: counted(7.2975e9),
    layers: 32,
    hidden: 4096,
    heads: 32,
    kvHeads: 32,
    headDim: 128,
    vocabulary: 100_278,
    context: 65_536,
    attention: 'MHA',
    slidingWindow: 4096,
    slidingLayers: 24,
    kvBytesPerToken: 524_288,
  }),
]
