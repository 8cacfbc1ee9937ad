import { counted, fromConfig } from '../from-config.ts'
import type { ModelShape } from '../model-shape.ts'
import { AICONFIGURATOR_CONFIGS } from '../sources.ts'

export const minimax: readonly ModelShape[] = [
  fromConfig(AICONFIGURATOR_CONFIGS, {
    key: 'minimax-m2.5',
    name: 'MiniMax M2.5',
    family: 'MiniMax',
    parameters: counted(228.69e9),
    activeParameters: counted(11.03e9),
    layers: 62,
    hidden: 3072,
    heads: 48,
    kvHeads: 8,
    headDim: 128,
    vocabulary: 200_064,
    context: 196_608,
    attention: 'GQA',
    experts: 256,
    expertsPerToken: 8,
    kvBytesPerToken: 253_952,
  }),
]
