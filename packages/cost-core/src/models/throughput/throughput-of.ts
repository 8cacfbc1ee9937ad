import type { Catalogue } from '../../catalog/catalogue.ts'
import { findAccelerator } from '../../catalog/find-accelerator.ts'
import { GraphBuilder } from '../../graph/graph-builder.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { evaluate } from '../../readings/evaluate.ts'
import { fromBase, unit } from '../../units/unit.ts'
import { computeLaws } from '../compute-laws.ts'
import { bindingLimit } from './binding-limit.ts'
import { formatInName, isOpen, readFormat, usualCache } from './case-formats.ts'
import { caseModel } from './case-model.ts'
import { type Deployment, replicasOf } from './deployment.ts'
import { engineGeneration } from './engine-generation.ts'
import { pointQuantity } from './fact.ts'
import { FITTED_CONSTANTS } from './fitted-constants.ts'
import type { GpuFacts } from './gpu-facts.ts'
import { gpuFactsOf } from './gpu-facts-of.ts'
import type { ModelFacts } from './model-facts.ts'
import { smallestWidth } from './smallest-width.ts'
import type { ThroughputCase, ThroughputReason, ThroughputResult } from './throughput-case.ts'
import type { ThroughputConstants } from './throughput-constants.ts'
import { throughputNodes } from './throughput-nodes.ts'

const MISSING_FIGURE = {
  family: 'unmeasured_gpu',
  memory: 'unknown_gpu_memory',
  bandwidth: 'unknown_gpu_bandwidth',
  peak: 'unknown_gpu_peak',
} as const

interface ReadCase {
  readonly model: ModelFacts
  readonly gpu: GpuFacts
  readonly weights: Deployment['weights']
  readonly cache: Deployment['cache']
  readonly input: number
  readonly output: number
}

/**
 * What the throughput model says of one service, by names: the formulas of `throughputNodes`, evaluated once.
 *
 * A case that cannot be answered is a result with its reasons, never an exception.
 */
export function throughputOf(
  asked: ThroughputCase,
  catalogue: Catalogue,
  constants: ThroughputConstants = FITTED_CONSTANTS,
): ThroughputResult {
  const read = readCase(asked, catalogue)
  if ('reasons' in read) return absent('unpriced', read.reasons)
  const { gpus, expert = 1, stages = 1 } = asked
  const laid = (tensor: number): Deployment => ({
    stages,
    expert,
    weights: read.weights,
    cache: read.cache,
    tensor,
    gpus: gpus ?? Math.max(tensor, expert) * stages,
  })
  const tensor = asked.tensor ?? (expert > 1 ? 1 : smallestWidth(read.model, read.gpu, laid, constants, read))
  const deployment = laid(tensor)
  if (replicasOf(deployment) < 1) return absent('infeasible', ['too_few_gpus'])
  return resultOf(asked, read, deployment, constants)
}

function absent(kind: 'unpriced' | 'infeasible', reasons: readonly ThroughputReason[]): ThroughputResult {
  return {
    outputTokensPerSecond: null,
    ttftMs: null,
    tpotMs: null,
    batch: null,
    bindingLimit: null,
    absent: { kind, reasons },
  }
}

function readCase(
  asked: ThroughputCase,
  { accelerators, models }: Catalogue,
): ReadCase | { readonly reasons: readonly ThroughputReason[] } {
  const reasons: ThroughputReason[] = []
  const entry = findAccelerator(accelerators, asked.gpu)
  const facts = entry && gpuFactsOf(entry)
  if (facts === undefined) reasons.push('unknown_gpu')
  else if ('missing' in facts) reasons.push(MISSING_FIGURE[facts.missing])
  const model = caseModel(models, asked.model, asked.architecture)
  if (model === undefined) reasons.push('unknown_model')
  const weights = isOpen(asked.weights)
    ? (formatInName(asked.model) ?? model?.nativeWeights ?? 'bf16')
    : readFormat(asked.weights)
  const cache = isOpen(asked.cache) ? usualCache(weights ?? 'bf16', asked.engine) : readFormat(asked.cache)
  if (weights === undefined || cache === undefined) reasons.push('unknown_precision')
  if (asked.input === undefined) reasons.push('missing_isl')
  if (asked.output === undefined) reasons.push('missing_osl')
  const { input, output } = asked
  return model && facts && 'gpu' in facts && weights && cache && input && output
    ? { model, gpu: facts.gpu, weights, cache, input, output }
    : { reasons }
}

function resultOf(
  { concurrency, requests, scenario, engine, engineVersion }: ThroughputCase,
  { model, gpu, input, output }: ReadCase,
  deployment: Deployment,
  constants: ThroughputConstants,
): ThroughputResult {
  const builder = new GraphBuilder(1)
  const load = (name: string, value: number, unitText: string) =>
    builder.input(`case.${name}`, {
      label: { key: `throughput.${name}` },
      unit: unitText,
      quantity: pointQuantity(value, unitText),
    })
  const isStatic = concurrency !== undefined && /static/u.test(scenario.toLowerCase())
  const id = 'case.throughput'
  const nodes = throughputNodes(
    builder,
    id,
    {},
    {
      model,
      gpu,
      deployment,
      engine: engineGeneration(engine, engineVersion, gpu.family),
      constants,
      inferenceFlop: computeLaws(builder).inference,
    },
    {
      input: load('input_tokens', input, 'tok/request'),
      output: load('output_tokens', output, 'tok/request'),
      ...(concurrency !== undefined && { concurrency: load('in_flight', concurrency, 'request') }),
      ...(requests !== undefined && !isStatic && { requests: load('test_requests', requests, 'request') }),
      isStatic,
    },
  )
  const evaluation = evaluate(builder.build())
  const shown = (index: NodeIndex, unitText: string) =>
    fromBase(evaluation.values[index]?.[0] ?? Number.NaN, unit(unitText))
  const rate = shown(nodes.outputRate, 'tok/s')
  if (!Number.isFinite(rate)) {
    return absent('infeasible', [shown(nodes.freeMemory, 'B') > 0 ? 'no_room_for_a_request' : 'does_not_fit'])
  }
  return {
    outputTokensPerSecond: rate,
    ttftMs: shown(nodes.timeToFirstToken, 'ms'),
    tpotMs: shown(nodes.timePerToken, 'ms'),
    batch: shown(nodes.batch, 'request') * replicasOf(deployment),
    bindingLimit: bindingLimit(evaluation, nodes),
    absent: null,
  }
}
