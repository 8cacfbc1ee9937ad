import { GraphBuilder } from '../../graph/graph-builder.ts'
import { evaluate } from '../../readings/evaluate.ts'
import { computeLaws } from '../compute-laws.ts'
import { batchSize } from './batch-size.ts'
import { type Deployment, replicasOf } from './deployment.ts'
import { pointQuantity } from './fact.ts'
import type { GpuFacts } from './gpu-facts.ts'
import type { ModelFacts } from './model-facts.ts'
import { roofline } from './roofline.ts'
import type { ThroughputConstants } from './throughput-constants.ts'

/** More GPUs than any server puts into one tensor-parallel group. */
const WIDEST = 128

/**
 * The smallest power of two of GPUs that holds the weights and one request of these lengths; the widest that can be laid
 * out where none does.
 *
 * It fits and no more: a wider group often serves more for each GPU.
 *
 * @param laid the deployment with a tensor-parallel width
 */
export function smallestWidth(
  model: ModelFacts,
  gpu: GpuFacts,
  laid: (tensor: number) => Deployment,
  constants: ThroughputConstants,
  { input, output }: { readonly input: number; readonly output: number },
): number {
  let widest = 1
  for (let tensor = 1; tensor <= WIDEST && replicasOf(laid(tensor)) >= 1; tensor *= 2) {
    widest = tensor
    const builder = new GraphBuilder(1)
    const length = (name: string, value: number) =>
      builder.choice(`load.${name}`, {
        label: { key: `throughput.${name}` },
        unit: 'tok/request',
        quantity: pointQuantity(value, 'tok/request'),
      })
    const graph = roofline(
      builder,
      'fit.throughput',
      {},
      {
        model,
        gpu,
        deployment: laid(tensor),
        engine: 'inflight',
        constants,
        inferenceFlop: computeLaws(builder).inference,
      },
    )
    const { hasRoom } = batchSize(graph, 'fit.throughput', {
      input: length('input_tokens', input),
      output: length('output_tokens', output),
      isStatic: false,
    })
    if ((evaluate(builder.build()).values[hasRoom]?.[0] ?? 0) > 0) return tensor
  }
  return widest
}
