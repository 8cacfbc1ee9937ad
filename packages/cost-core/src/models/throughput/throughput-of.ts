import type { Catalogue } from '../../catalog/catalogue.ts'
import { chipName } from '../../catalog/chip-name.ts'
import { findAccelerator } from '../../catalog/find-accelerator.ts'
import { findModel } from '../../catalog/find-model.ts'
import { modelShapeName } from '../../catalog/model-shape-name.ts'
import { nearestEntries } from '../../catalog/nearest-entries.ts'
import { GraphBuilder } from '../../graph/graph-builder.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { evaluate } from '../../readings/evaluate.ts'
import { fromBase, unit } from '../../units/unit.ts'
import { computeLaws } from '../compute-laws.ts'
import { bindingLimit } from './binding-limit.ts'
import { formatInName, isOpen, readFormat, usualCache } from './case-formats.ts'
import { caseModel } from './case-model.ts'
import { type Deployment, gpusPerStage, replicasOf } from './deployment.ts'
import { engineGeneration } from './engine-generation.ts'
import { pointQuantity } from './fact.ts'
import { FITTED_CONSTANTS } from './fitted-constants.ts'
import type { GpuFacts } from './gpu-facts.ts'
import { gpuFactsOf } from './gpu-facts-of.ts'
import type { ModelFacts } from './model-facts.ts'
import { NUMBER_FORMATS } from './number-format.ts'
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
  if (replicasOf(deployment) < 1) {
    const needed = gpusPerStage(deployment) * stages
    return absent('infeasible', [reasonOf('too_few_gpus', 'num_gpus', `${deployment.gpus}`, [`${needed}`])])
  }
  return resultOf(asked, read, deployment, constants)
}

function reasonOf(
  code: ThroughputReason['code'],
  column: string,
  value: string,
  known: readonly string[] = [],
): ThroughputReason {
  return { code, column, value, known }
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
  const gpuReason = (code: ThroughputReason['code'], known: readonly string[] = []) =>
    reasons.push(reasonOf(code, 'gpu', asked.gpu, known))
  if (facts === undefined)
    gpuReason(
      asked.gpu === '' ? 'missing_gpu' : 'unknown_gpu',
      nearestEntries(
        accelerators,
        asked.gpu,
        (name) => chipName(name).chip,
        (name) => findAccelerator(accelerators, name),
      ),
    )
  else if ('missing' in facts) gpuReason(MISSING_FIGURE[facts.missing])
  const found = caseModel(models, asked.model, asked.architecture)
  const model = 'model' in found ? found.model : undefined
  if ('missing' in found) {
    const near = nearestEntries(models, asked.model, modelShapeName, (name) => findModel(models, name))
    if (asked.model === '') reasons.push(reasonOf('missing_model', 'model', '', found.missing))
    else {
      reasons.push(reasonOf('unknown_model', 'model', asked.model, near))
      reasons.push(reasonOf('missing_dimensions', 'model', asked.model, found.missing))
    }
  }
  const weights = isOpen(asked.weights)
    ? (formatInName(asked.model) ?? model?.nativeWeights ?? 'bf16')
    : readFormat(asked.weights)
  const cache = isOpen(asked.cache) ? usualCache(weights ?? 'bf16', asked.engine) : readFormat(asked.cache)
  if (weights === undefined)
    reasons.push(reasonOf('unknown_precision', 'weight_precision', asked.weights, NUMBER_FORMATS))
  if (cache === undefined)
    reasons.push(reasonOf('unknown_precision', 'kv_precision', asked.cache, NUMBER_FORMATS))
  if (asked.input === undefined) reasons.push(reasonOf('missing_isl', 'isl', ''))
  if (asked.output === undefined) reasons.push(reasonOf('missing_osl', 'osl', ''))
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
    const code = shown(nodes.freeMemory, 'B') > 0 ? 'no_room_for_a_request' : 'does_not_fit'
    return absent('infeasible', [reasonOf(code, 'num_gpus', `${deployment.gpus}`)])
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
