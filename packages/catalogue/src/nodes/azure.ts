import { published } from '../cited.ts'
import type { NodeType } from '../node-type.ts'
import { AZURE_VM_SIZES } from '../sources.ts'

export const azure: readonly NodeType[] = [
  {
    key: 'nd96isr-mi300x-v5',
    name: 'Azure Standard_ND96isr_MI300X_v5',
    accelerator: 'mi300x-192gb',
    accelerators: published(8, 'GPU/node', AZURE_VM_SIZES),
  },
]
