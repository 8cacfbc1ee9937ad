import { counted, fromConfig } from '../from-config.ts'
import type { ModelShape } from '../model-shape.ts'
import { INFERENCE_SIM_CONFIGS } from '../sources.ts'

export const yi: readonly ModelShape[] = [
  fromConfig(INFERENCE_SIM_CONFIGS, {
    key: 'yi-34b',
    name: 'Yi 34B',
    family: 'Yi',
    parameters: counted(34.388e9),
    layers: 60,
    hidden: 7168,
    heads: 56,
    kvHeads: 8,
    headDim: 128,
    vocabulary: 64_000,
    context: 4096,
    attention: 'GQA',
    kvBytesPerToken: 245_760,
  }),
]
