import type { NodeIndex } from '../../graph/node.ts'
import type { ModelContext } from '../model-context.ts'
import type { WorkloadNodes } from '../workload-nodes.ts'
import { trainingLaw } from './training-law.ts'

/** What a run has to keep in memory, by how it is kept. Parameters of the whole model: memory knows no active ones. */
export interface KeptWeights {
  readonly trained: NodeIndex
  readonly frozen?: { readonly parameters: NodeIndex; readonly isQuantised: boolean }
  /** Frozen models beside the one that is trained. */
  readonly scoring?: NodeIndex
}

/**
 * The least memory a run needs over all its GPUs: 2 + 2 + 12 bytes for each trained parameter (weight, gradient, Adam in
 * mixed precision), 2 for a frozen one, or half a byte in four bits.
 *
 * A lower limit: activations, buffers and what each GPU holds twice come on top and go by the batch and the layout.
 *
 * @unit GB
 */
export function trainingMemory(
  model: ModelContext,
  { measure }: WorkloadNodes,
  { trained, frozen, scoring }: KeptWeights,
): NodeIndex {
  const { builder } = model
  const bytes = (name: Parameters<typeof trainingLaw>[1], parameters: NodeIndex) =>
    builder.mul(trainingLaw(model, name), parameters)
  const trainedWeights = bytes('weight_bytes', trained)
  const weights =
    frozen === undefined
      ? trainedWeights
      : builder.add(
          bytes(frozen.isQuantised ? 'quantised_bytes' : 'weight_bytes', frozen.parameters),
          trainedWeights,
        )
  const parts = [
    measure('weights_memory', weights, 'GB'),
    measure('gradients_memory', bytes('gradient_bytes', trained), 'GB'),
    measure('optimiser_memory', bytes('optimiser_bytes', trained), 'GB'),
  ]
  if (scoring !== undefined) parts.push(measure('scoring_memory', bytes('weight_bytes', scoring), 'GB'))
  return measure('memory', builder.add(...parts), 'GB', 'training_memory')
}
