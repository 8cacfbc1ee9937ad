import type { Accelerator } from './accelerator.ts'
import { amd } from './accelerators/amd.ts'
import { aws } from './accelerators/aws.ts'
import { google } from './accelerators/google.ts'
import { huawei } from './accelerators/huawei.ts'
import { intel } from './accelerators/intel.ts'
import { nvidia } from './accelerators/nvidia.ts'
import type { ModelShape } from './model-shape.ts'
import { dbrx } from './models/dbrx.ts'
import { deepseek } from './models/deepseek.ts'
import { eleuther } from './models/eleuther.ts'
import { falcon } from './models/falcon.ts'
import { gemma } from './models/gemma.ts'
import { glm } from './models/glm.ts'
import { gpt } from './models/gpt.ts'
import { grok } from './models/grok.ts'
import { kimi } from './models/kimi.ts'
import { llama } from './models/llama.ts'
import { mimo } from './models/mimo.ts'
import { minimax } from './models/minimax.ts'
import { mistral } from './models/mistral.ts'
import { mpt } from './models/mpt.ts'
import { nemotron } from './models/nemotron.ts'
import { olmo } from './models/olmo.ts'
import { opt } from './models/opt.ts'
import { palm } from './models/palm.ts'
import { phi } from './models/phi.ts'
import { qwen } from './models/qwen.ts'
import { yi } from './models/yi.ts'
import type { NodeType } from './node-type.ts'
import { aws as awsNodes } from './nodes/aws.ts'
import { azure as azureNodes } from './nodes/azure.ts'
import { nvidia as nvidiaNodes } from './nodes/nvidia.ts'

export { type Accelerator, type AcceleratorPrice, acceleratorSchema } from './accelerator.ts'
export type { Evidence } from './evidence.ts'
export { type Figure, figureSchema } from './figure.ts'
export { type ModelShape, modelShapeSchema } from './model-shape.ts'
export { type NodeType, nodeSchema } from './node-type.ts'
export type { Unit } from './units.ts'

/** Year and month of the data. A plan names the version it was priced with, so every change of a figure needs a new one. */
export const CATALOGUE_VERSION = '2026.11'

/** The price book as a report names it: which version, and the month of its data. */
export const CATALOGUE_BOOK = {
  version: CATALOGUE_VERSION,
  date: CATALOGUE_VERSION.replace('.', '-'),
} as const

/** Every accelerator, by vendor. */
export const accelerators: readonly Accelerator[] = [
  ...nvidia,
  ...amd,
  ...intel,
  ...google,
  ...aws,
  ...huawei,
]

/** Every server type; each names an accelerator of the list above. */
export const nodes: readonly NodeType[] = [...nvidiaNodes, ...awsNodes, ...azureNodes]

/** Every model shape, by family. */
export const models: readonly ModelShape[] = [
  ...gpt,
  ...llama,
  ...qwen,
  ...deepseek,
  ...mistral,
  ...gemma,
  ...phi,
  ...opt,
  ...kimi,
  ...glm,
  ...minimax,
  ...nemotron,
  ...grok,
  ...dbrx,
  ...yi,
  ...mimo,
  ...falcon,
  ...eleuther,
  ...mpt,
  ...olmo,
  ...palm,
]
