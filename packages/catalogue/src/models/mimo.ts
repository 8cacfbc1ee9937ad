import { counted, fromConfig } from '../from-config.ts'
import type { ModelShape } from '../model-shape.ts'
import { AICONFIGURATOR_CONFIGS } from '../sources.ts'

export const mimo: readonly ModelShape[] = [
  fromConfig(AICONFIGURATOR_CONFIGS, {
    key: 'mimo-7b-base',
    name: 'MiMo 7B Base',
    family: 'MiMo',
    parameters: counted(7.6221e9),
    layers: 36,
    hidden: 4096,
    heads: 32,
    kvHeads: 8,
    headDim: 128,
    vocabulary: 151_680,
    context: 32_768,
    attention: 'GQA',
    kvBytesPerToken: 147_456,
  }),
]
