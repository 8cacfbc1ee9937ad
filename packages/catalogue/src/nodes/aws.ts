import { published } from '../cited.ts'
import type { NodeType } from '../node-type.ts'
import { AWS_EC2_TYPES } from '../sources.ts'

export const aws: readonly NodeType[] = [
  {
    key: 'p4d.24xlarge',
    name: 'Amazon EC2 p4d.24xlarge',
    accelerator: 'a100-sxm-40gb',
    accelerators: published(8, 'GPU/node', AWS_EC2_TYPES),
  },
  {
    key: 'p4de.24xlarge',
    name: 'Amazon EC2 p4de.24xlarge',
    accelerator: 'a100-sxm-80gb',
    accelerators: published(8, 'GPU/node', AWS_EC2_TYPES),
  },
  {
    key: 'p5.48xlarge',
    name: 'Amazon EC2 p5.48xlarge',
    accelerator: 'h100-sxm-80gb',
    accelerators: published(8, 'GPU/node', AWS_EC2_TYPES),
  },
  {
    key: 'p5en.48xlarge',
    name: 'Amazon EC2 p5en.48xlarge',
    accelerator: 'h200-sxm-141gb',
    accelerators: published(8, 'GPU/node', AWS_EC2_TYPES),
  },
]
