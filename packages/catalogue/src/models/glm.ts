import { counted, fromConfig } from '../from-config.ts'
import type { ModelShape } from '../model-shape.ts'
import { AICONFIGURATOR_CONFIGS } from '../sources.ts'

export const glm: readonly ModelShape[] = [
  fromConfig(AICONFIGURATOR_CONFIGS, {
    key: 'glm-5',
    name: 'GLM-5',
    family: 'GLM',
    parameters: counted(743.18e9),
    activeParameters: counted(41.05e9),
    layers: 78,
    hidden: 6144,
    heads: 64,
    kvHeads: 64,
    headDim: 256,
    vocabulary: 154_880,
    context: 202_752,
    attention: 'MLA',
    experts: 256,
    expertsPerToken: 8,
    sharedExperts: 1,
    kvLoraRank: 512,
    ropeHeadDim: 64,
    kvBytesPerToken: 89_856,
  }),
]
