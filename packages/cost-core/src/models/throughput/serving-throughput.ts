import type { AcceleratorEntry, ModelEntry } from '../../catalog/catalogue.ts'
import type { GraphBuilder } from '../../graph/graph-builder.ts'
import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { monthOf } from '../../graph/series.ts'
import { evaluate } from '../../readings/evaluate.ts'
import { formatInName, readFormat } from './case-formats.ts'
import type { Deployment } from './deployment.ts'
import { engineGeneration } from './engine-generation.ts'
import { FITTED_CONSTANTS } from './fitted-constants.ts'
import { gpuFactsOf } from './gpu-facts-of.ts'
import { modelFactsOf } from './model-facts-of.ts'
import type { ServiceLevel } from './serving-load.ts'
import { smallestWidth } from './smallest-width.ts'
import { type ThroughputNodes, throughputNodes } from './throughput-nodes.ts'

/** A service of a plan: catalogue entries, formats by their names, and the lengths of a request as nodes. */
export interface PlannedService {
  readonly accelerator: AcceleratorEntry
  readonly model: ModelEntry
  readonly weights: string
  readonly cache: string
  /** One tensor-parallel group; without, as few GPUs as hold the model. */
  readonly gpusPerReplica?: number
  /** @unit tokens a request, as is `output`, which counts the tokens thought too */
  readonly input: NodeIndex
  readonly output: NodeIndex
  /** Of the input what is read from a cache of prompts. */
  readonly cached?: NodeIndex
  readonly slo?: ServiceLevel
  /** FLOP for each parameter and token of a forward pass. */
  readonly inferenceFlop: NodeIndex
}

/**
 * The throughput of one replica of a planned service, with as many requests in flight as fit and
 * as keep the service level, by the product's constants.
 *
 * Undefined when the hardware has no measurements, or a figure of it or of the model is not known; infeasible, by its
 * nodes, when the model does not fit.
 *
 * @param id the prefix of every id it makes; one service has one
 */
export function servingThroughput(
  builder: GraphBuilder,
  id: string,
  context: Context,
  service: PlannedService,
): ThroughputNodes | undefined {
  const { accelerator, input, output, cached, inferenceFlop, gpusPerReplica, slo } = service
  const facts = gpuFactsOf(accelerator)
  const model = modelFactsOf(service.model)
  const weights = readFormat(service.weights) ?? formatInName(service.model.name)
  const cache = readFormat(service.cache)
  if ('missing' in facts || model === undefined || weights === undefined || cache === undefined)
    return undefined
  const { gpu } = facts
  const laid = (tensor: number): Deployment => ({
    gpus: tensor,
    tensor,
    stages: 1,
    expert: 1,
    weights,
    cache,
  })
  const tensor =
    gpusPerReplica ?? smallestWidth(model, gpu, laid, FITTED_CONSTANTS, firstMonth(builder, input, output))
  return throughputNodes(
    builder,
    id,
    context,
    {
      model,
      gpu,
      deployment: laid(tensor),
      engine: engineGeneration('', '', gpu.family),
      constants: FITTED_CONSTANTS,
      inferenceFlop,
    },
    {
      input,
      output,
      isStatic: false,
      ...(cached !== undefined && { cached }),
      ...(slo !== undefined && { slo }),
    },
  )
}

/** The lengths in the plan's first month, in the middle of their ranges: what a deployment is laid out for. */
function firstMonth(builder: GraphBuilder, input: NodeIndex, output: NodeIndex) {
  const { values } = evaluate(builder.build())
  const of = (index: NodeIndex) => monthOf(values[index] ?? Float64Array.of(Number.NaN), 0)
  return { input: of(input), output: of(output) }
}
