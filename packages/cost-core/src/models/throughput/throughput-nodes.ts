import type { GraphBuilder } from '../../graph/graph-builder.ts'
import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { label } from '../model-context.ts'
import { type BatchSize, batchSize } from './batch-size.ts'
import { cacheBytes } from './cache-bytes.ts'
import { communication } from './communication.ts'
import { computeTimes } from './compute.ts'
import {
  type DecodeParts,
  type DecodeStep,
  decodeStep,
  engineKey,
  hostStep,
  layerOverhead,
  reachedBandwidth,
} from './decode-step.ts'
import { replicasOf } from './deployment.ts'
import { prefill } from './prefill.ts'
import { type Roofline, type RooflineSystem, roofline } from './roofline.ts'
import type { ServingLoad } from './serving-load.ts'
import { sloBatch } from './slo-batch.ts'
import { bytesPerParameter, touchedParameters } from './weights.ts'

/** Everything the throughput model says of one service on one kind of hardware. */
export interface ThroughputNodes extends BatchSize {
  /** Output tokens a second of all replicas together. */
  readonly outputRate: NodeIndex
  /** The same of one GPU. */
  readonly outputRatePerGpu: NodeIndex
  /** GPUs that hold the model once, and answer together. */
  readonly replicaGpus: NodeIndex
  /** Time to the first token of a request that finds the service idle. */
  readonly timeToFirstToken: NodeIndex
  /** Time between two tokens of a request at the running batch, the prompts read in between included. */
  readonly timePerToken: NodeIndex
  /** Time to read the prompt of one request. */
  readonly prefillOne: NodeIndex
  /** Time to read the prompts of a batch. */
  readonly prefillBatch: NodeIndex
  readonly decode: DecodeStep
  readonly stepsPerRequest: NodeIndex
}

/**
 * The throughput of serving as formulas: a roofline of arithmetic, memory bandwidth and exchanges under a batch that the
 * memory allows.
 *
 * A mean-field model: all requests are of the mean lengths, and no request waits for a place. Infeasible when the weights
 * do not fit, or leave no room for a request.
 *
 * @param id the prefix of every id it makes, such as `rent.chat.throughput`
 * @source docs/method/throughput.md
 */
export function throughputNodes(
  builder: GraphBuilder,
  id: string,
  context: Context,
  system: RooflineSystem,
  load: ServingLoad,
): ThroughputNodes {
  const graph = roofline(builder, id, context, system)
  const { step, choice, constant, deployment, engine, constants, tokensPerStep } = graph
  const size = batchSize(graph, id, load)
  const read =
    load.cached === undefined
      ? load.input
      : step('read_input', builder.sub(load.input, load.cached), 'tok/request')
  const compute = computeTimes(graph, load)
  const exchange = communication(graph)
  const promptTime = prefill(graph, read, compute, exchange)
  const halfway = builder.mul(constant('read_output', 0.5, ''), load.output)
  const parts: DecodeParts = {
    compute,
    exchange,
    cacheRead: cacheBytes(graph, 'cache_read', builder.add(load.input, halfway)),
    bandwidth: reachedBandwidth(graph),
  }
  const steps = step('steps', builder.div(load.output, tokensPerStep), '')
  const oneRequest = builder.literal(1, 'request')
  const prefillOne = step('prefill_one', promptTime(oneRequest), 'ms')
  const firstToken = timeToFirstToken(graph, id, read, parts, prefillOne, size)
  const paceAt = (place: string, requests: NodeIndex) => {
    const there: Roofline = {
      ...graph,
      step: (name, node, unit) =>
        builder.name(`${id}.${place}.${name}`, node, { label: label(`throughput.${name}`), unit, context }),
    }
    const decoding = decodeStep(there, '', requests, parts)
    return { decode: decoding, perToken: timePerToken(there, load, requests, decoding, steps, prefillOne) }
  }
  const batch = load.slo === undefined ? size.batch : sloBatch(graph, id, load.slo, size, firstToken, paceAt)
  const decode = decodeStep(graph, '', batch, parts)
  const lap = (prefix: string, requests: NodeIndex, decoding: DecodeStep) => {
    const prompts = step(`${prefix}prefill`, promptTime(requests), 's')
    const whole = step(`${prefix}wave`, builder.add(prompts, builder.mul(steps, decoding.time)), 's')
    return { prompts, whole }
  }
  const wave = lap('', batch, decode)
  const rate =
    load.requests === undefined
      ? builder.div(builder.mul(batch, load.output), wave.whole)
      : finiteRate(graph, load, load.requests, batch, wave.whole, parts, lap)
  const factor = constant(`engine_factor.${engineKey(engine)}`, constants.engines[engine].factor, '')
  const replicas = choice('replicas', replicasOf(deployment), '')
  const outputRate = step('output_rate', builder.mul(rate, factor, replicas), 'tok/s')
  return {
    ...size,
    batch,
    outputRate,
    outputRatePerGpu: step(
      'output_rate_per_gpu',
      builder.div(outputRate, choice('gpus', deployment.gpus, 'GPU')),
      'tok/s/GPU',
    ),
    replicaGpus: graph.replicaGpus,
    timeToFirstToken: firstToken,
    timePerToken: timePerToken(graph, load, batch, decode, steps, prefillOne),
    prefillOne,
    prefillBatch: wave.prompts,
    decode,
    stepsPerRequest: steps,
  }
}

/**
 * A test of so many requests takes whole waves and a last one that is smaller.
 *
 * In the last wave requests finish one after the other, between two extremes: as a small batch of their own, and as a part
 * of a full one. `last_wave_share` weighs the two.
 */
function finiteRate(
  graph: Roofline,
  load: ServingLoad,
  allRequests: NodeIndex,
  batch: NodeIndex,
  wave: NodeIndex,
  parts: DecodeParts,
  lap: (prefix: string, requests: NodeIndex, decoding: DecodeStep) => { readonly whole: NodeIndex },
): NodeIndex {
  const { builder, choice, constant, step, deployment, constants, one } = graph
  const requests = step(
    'replica_requests',
    builder.div(allRequests, choice('replicas', replicasOf(deployment), '')),
    'request',
  )
  const waves = step('full_waves', builder.apply('floor', [builder.div(requests, batch), one], undefined), '')
  const none = builder.literal(0, 'request')
  const left = step(
    'last_batch',
    builder.apply('max', [none, builder.sub(requests, builder.mul(waves, batch))], undefined),
    'request',
  )
  const alone = lap('last_', left, decodeStep(graph, 'last_', left, parts)).whole
  const weight = constant('last_wave_share', constants.lastWave, '')
  const asPart = builder.mul(builder.sub(one, weight), builder.mul(builder.div(left, batch), wave))
  const tail = step('tail', builder.add(builder.mul(weight, alone), asPart), 's')
  const hasTail = builder.apply('above', [left, none], undefined)
  const ending = builder.apply('select', [hasTail, tail, builder.literal(0, 's')], undefined)
  const duration = step('test_duration', builder.add(builder.mul(waves, wave), ending), 's')
  return builder.div(builder.mul(requests, load.output), duration)
}

/** In flight, each step also reads the prompts of the requests that take the place of those that ended. */
function timePerToken(
  { builder, step }: Roofline,
  load: ServingLoad,
  batch: NodeIndex,
  decode: DecodeStep,
  steps: NodeIndex,
  prefillOne: NodeIndex,
): NodeIndex {
  if (load.isStatic) return step('time_per_token', decode.time, 'ms')
  const newcomers = builder.div(builder.div(batch, builder.literal(1, 'request')), steps)
  return step('time_per_token', builder.add(decode.time, builder.mul(newcomers, prefillOne)), 'ms')
}

/** A lone prompt is read no faster than the weights it touches. */
function timeToFirstToken(
  graph: Roofline,
  id: string,
  input: NodeIndex,
  { bandwidth }: DecodeParts,
  prefillOne: NodeIndex,
  { hasRoom }: BatchSize,
): NodeIndex {
  const { builder, step, stageGpus } = graph
  const tokens = builder.mul(input, builder.literal(1, 'request'))
  const touched = step('prompt_parameters', touchedParameters(graph, 'prompt_', tokens), 'param')
  const group = builder.mul(stageGpus, bandwidth)
  const loading = step(
    'prompt_weights',
    builder.div(builder.mul(touched, bytesPerParameter(graph)), group),
    'ms',
  )
  const pass = builder.apply('max', [prefillOne, loading], undefined)
  const idle = step('idle_first_token', builder.add(pass, layerOverhead(graph), hostStep(graph)), 'ms')
  return step(
    'time_to_first_token',
    builder.apply('guard', [hasRoom, idle], { reason: `${id}.free_memory` }),
    'ms',
  )
}
