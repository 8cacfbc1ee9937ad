import { counted, fromConfig } from '../from-config.ts'
import type { ModelShape } from '../model-shape.ts'
import { AICONFIGURATOR_CONFIGS } from '../sources.ts'

export const kimi: readonly ModelShape[] = [
  fromConfig(AICONFIGURATOR_CONFIGS, {
    key: 'kimi-k2-instruct',
    name: 'Kimi K2 Instruct',
    family: 'Kimi',
    parameters: counted(1026.4e9),
    activeParameters: counted(32.86e9),
    layers: 61,
    hidden: 7168,
    heads: 64,
    kvHeads: 64,
    headDim: 192,
    vocabulary: 163_840,
    context: 131_072,
    attention: 'MLA',
    experts: 384,
    expertsPerToken: 8,
    sharedExperts: 1,
    kvLoraRank: 512,
    ropeHeadDim: 64,
    kvBytesPerToken: 70_272,
  }),
]
