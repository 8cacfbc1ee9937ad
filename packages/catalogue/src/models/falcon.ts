import { published } from '../cited.ts'
import { counted, fromConfig } from '../from-config.ts'
import type { ModelShape } from '../model-shape.ts'
import { FALCON_180B_RELEASE, LITGPT_CONFIGS } from '../sources.ts'

export const falcon: readonly ModelShape[] = [
  fromConfig(LITGPT_CONFIGS, {
    key: 'falcon-7b',
    name: 'Falcon 7B',
    family: 'Falcon',
    parameters: counted(6.9214e9),
    layers: 32,
    hidden: 4544,
    heads: 71,
    kvHeads: 1,
    headDim: 64,
    vocabulary: 65_024,
    context: 2048,
    attention: 'MQA',
    kvBytesPerToken: 8192,
  }),
  fromConfig(LITGPT_CONFIGS, {
    key: 'falcon-40b',
    name: 'Falcon 40B',
    family: 'Falcon',
    parameters: counted(41.301e9),
    layers: 60,
    hidden: 8192,
    heads: 128,
    kvHeads: 8,
    headDim: 64,
    vocabulary: 65_024,
    context: 2048,
    attention: 'GQA',
    kvBytesPerToken: 122_880,
  }),
  fromConfig(LITGPT_CONFIGS, {
    key: 'falcon-180b',
    name: 'Falcon 180B',
    family: 'Falcon',
    parameters: published(180e9, 'param', FALCON_180B_RELEASE),
    layers: 80,
    hidden: 14_848,
    heads: 232,
    kvHeads: 8,
    headDim: 64,
    vocabulary: 65_024,
    context: 2048,
    attention: 'GQA',
    kvBytesPerToken: 163_840,
  }),
]
