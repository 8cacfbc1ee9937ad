import { counted, fromConfig } from '../from-config.ts'
import type { ModelShape } from '../model-shape.ts'
import { GPT_J_CONFIG, GPT_NEOX_CONFIG } from '../sources.ts'

export const eleuther: readonly ModelShape[] = [
  fromConfig(GPT_J_CONFIG, {
    key: 'gpt-j-6b',
    name: 'GPT-J 6B',
    family: 'GPT-J',
    parameters: counted(6.05e9),
    layers: 28,
    hidden: 4096,
    heads: 16,
    kvHeads: 16,
    headDim: 256,
    vocabulary: 50_400,
    context: 2048,
    attention: 'MHA',
    kvBytesPerToken: 458_752,
  }),
  fromConfig(GPT_NEOX_CONFIG, {
    key: 'gpt-neox-20b',
    name: 'GPT-NeoX 20B',
    family: 'GPT-NeoX',
    parameters: counted(20.549e9),
    layers: 44,
    hidden: 6144,
    heads: 64,
    kvHeads: 64,
    headDim: 96,
    vocabulary: 50_257,
    context: 2048,
    attention: 'MHA',
    kvBytesPerToken: 1_081_344,
  }),
]
