import type { NodeIndex } from '../../graph/node.ts'
import type { Communication } from './communication.ts'
import type { ComputeTimes } from './compute.ts'
import type { Roofline } from './roofline.ts'
import { bytesPerParameter, touchedParameters } from './weights.ts'

/** What a step of decoding is made of, whatever the batch. */
export interface DecodeParts {
  readonly compute: ComputeTimes
  readonly exchange: Communication | undefined
  /** Keys and values that a request reads in a step, midway through its output. */
  readonly cacheRead: NodeIndex
  /** Memory bandwidth that is reached, for each GPU. */
  readonly bandwidth: NodeIndex
}

export interface DecodeStep {
  /** The time of one step of the whole batch. @unit s */
  readonly time: NodeIndex
  readonly computeTime: NodeIndex
  readonly weightTime: NodeIndex
  readonly cacheTime: NodeIndex
}

/** The bandwidth of a GPU's memory that serving reaches. */
export function reachedBandwidth({ builder, fact, constant, step, gpu, constants }: Roofline): NodeIndex {
  const share = constant(
    `memory_share.${gpu.family.replaceAll('-', '_')}`,
    constants.families[gpu.family].memory,
    '',
  )
  return step(
    'bandwidth_reached',
    builder.mul(fact('bandwidth', gpu.bandwidth, 'GB/s/GPU'), share),
    'GB/s/GPU',
  )
}

/**
 * One step of decoding: every request of the batch gets one token.
 *
 * Arithmetic and reading the weights hide behind each other, but not wholly: between the longer of the two and their sum
 * lies their norm, (compute⁴ + weights⁴)^¼ for an overlap of 4. Reading the cache, the exchanges and the overheads come on
 * top. In a pipeline the batch goes through as many small batches as there are stages, one after the other.
 *
 * @param prefix of the ids of its steps, for a step at another batch
 */
export function decodeStep(
  roofline: Roofline,
  prefix: string,
  batch: NodeIndex,
  { compute, exchange, cacheRead, bandwidth }: DecodeParts,
): DecodeStep {
  const { builder, choice, constant, step, deployment, constants, one, tokensPerStep, stageGpus } = roofline
  const stages = choice('stages', deployment.stages, '')
  const small = step(`${prefix}small_batch`, builder.div(batch, stages), 'request')
  const tokens = step(`${prefix}step_tokens`, builder.mul(small, tokensPerStep), 'tok')
  const perStage = (time: NodeIndex) => builder.div(time, stages)
  const computeTime = step(
    `${prefix}step_compute`,
    perStage(builder.div(builder.mul(compute.token, tokens), stageGpus)),
    'ms',
  )
  const read = step(`${prefix}touched_parameters`, touchedParameters(roofline, prefix, tokens), 'param')
  const rate = builder.mul(stageGpus, bandwidth)
  const weightTime = step(
    `${prefix}step_weights`,
    perStage(builder.div(builder.mul(read, bytesPerParameter(roofline)), rate)),
    'ms',
  )
  const cacheTime = step(
    `${prefix}step_cache`,
    perStage(builder.div(builder.mul(cacheRead, small), rate)),
    'ms',
  )
  const overlap = constant('overlap', constants.overlap, '')
  const power = (base: NodeIndex, exponent: NodeIndex) => builder.apply('pow', [base, exponent], undefined)
  const ratio = step(`${prefix}step_ratio`, power(builder.div(computeTime, weightTime), overlap), '')
  const norm = step(
    `${prefix}step_work`,
    builder.mul(weightTime, power(builder.add(one, ratio), builder.div(one, overlap))),
    'ms',
  )
  const parts = [norm, cacheTime, overhead(roofline, prefix, small)]
  if (exchange !== undefined) {
    const exchanged = builder.add(builder.mul(tokens, exchange.token), exchange.latency)
    parts.push(step(`${prefix}step_exchange`, perStage(exchanged), 'ms'))
  }
  const time = step(`${prefix}step`, builder.mul(builder.add(...parts), stages), 'ms')
  return { time, computeTime, weightTime, cacheTime }
}

/** What a stage's step takes beside its work: the layers' launches, the host's fixed work, and its work for each request. */
function overhead(roofline: Roofline, prefix: string, small: NodeIndex): NodeIndex {
  const { builder, choice, constant, step, deployment, constants, engine, one } = roofline
  const { request } = constants.engines[engine]
  const stages = choice('stages', deployment.stages, '')
  let each = constant(`host_request.${engineKey(engine)}`, request / 1000, 'ms/request')
  if (deployment.expert > 1 && constants.hostSpread > 0) {
    const ranks = choice('expert_parallel', deployment.expert, '')
    const spread = constant('host_spread', constants.hostSpread, '')
    each = builder.mul(each, builder.add(builder.sub(one, spread), builder.div(spread, ranks)))
  }
  const host = step(`${prefix}step_host`, builder.mul(small, each), 'ms')
  const layers = builder.div(layerOverhead(roofline), stages)
  return step(`${prefix}step_overhead`, builder.add(layers, hostStep(roofline), host), 'ms')
}

/** The launches of all layers in one pass. */
export function layerOverhead({ builder, constant, fact, model, constants }: Roofline): NodeIndex {
  return builder.mul(
    fact('layers', model.layers, ''),
    constant('layer_overhead', constants.layer / 1000, 'ms'),
  )
}

/** The host's fixed work in one pass. */
export function hostStep({ constant, constants, engine }: Roofline): NodeIndex {
  return constant(`host_step.${engineKey(engine)}`, constants.engines[engine].step / 1000, 'ms')
}

/** Ids are written with underscores. */
export function engineKey(engine: string): string {
  return engine.replaceAll(/[-.]/gu, '_')
}
