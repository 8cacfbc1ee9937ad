import { counted, fromConfig } from '../from-config.ts'
import type { ModelShape } from '../model-shape.ts'
import { GENZ_CONFIGS } from '../sources.ts'

export const opt: readonly ModelShape[] = [
  fromConfig(GENZ_CONFIGS, {
    key: 'opt-30b',
    name: 'OPT 30B',
    family: 'OPT',
    parameters: counted(29.955e9),
    layers: 48,
    hidden: 7168,
    heads: 56,
    kvHeads: 56,
    headDim: 128,
    vocabulary: 50_272,
    context: 2048,
    attention: 'MHA',
    kvBytesPerToken: 1_376_256,
  }),
  fromConfig(GENZ_CONFIGS, {
    key: 'opt-66b',
    name: 'OPT 66B',
    family: 'OPT',
    parameters: counted(65.693e9),
    layers: 64,
    hidden: 9216,
    heads: 72,
    kvHeads: 72,
    headDim: 128,
    vocabulary: 50_272,
    context: 2048,
    attention: 'MHA',
    kvBytesPerToken: 2_359_296,
  }),
]
