import { published } from '../cited.ts'
import { fromConfig } from '../from-config.ts'
import type { ModelShape } from '../model-shape.ts'
import { PALM_PAPER } from '../sources.ts'

export const palm: readonly ModelShape[] = [
  fromConfig(PALM_PAPER, {
    key: 'palm-540b',
    name: 'PaLM 540B',
    family: 'PaLM',
    parameters: published(540.35e9, 'param', PALM_PAPER),
    layers: 118,
    hidden: 18_432,
    heads: 48,
    kvHeads: 1,
    headDim: 256,
    vocabulary: 256_000,
    context: 2048,
    attention: 'MQA',
    kvBytesPerToken: 120_832,
  }),
]
