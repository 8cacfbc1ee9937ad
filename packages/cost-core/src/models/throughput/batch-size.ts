import type { NodeIndex } from '../../graph/node.ts'
import { cacheBytes } from './cache-bytes.ts'
import { replicasOf } from './deployment.ts'
import type { Roofline } from './roofline.ts'
import type { ServingLoad } from './serving-load.ts'
import { weightBytes } from './weights.ts'

export interface BatchSize {
  /** Requests that run at a time in one replica. Infeasible when the weights, or one request, do not fit. */
  readonly batch: NodeIndex
  /** As many as the memory holds. */
  readonly memoryBatch: NodeIndex
  readonly weights: NodeIndex
  readonly cachePerRequest: NodeIndex
  /** Memory that weights and the engine leave over. */
  readonly freeMemory: NodeIndex
  /** Above 0 where the weights fit and leave room for a request. */
  readonly hasRoom: NodeIndex
}

/**
 * How many requests run at a time: what the memory holds beside the weights, and no more than are there to run.
 *
 * A static batch is what it is said to be. Batches are not rounded: they stand for the mean over a test.
 *
 * @param id the prefix of node ids; `<id>.free_memory` is the reason when there is no room: see whether it is below 0
 */
export function batchSize(roofline: Roofline, id: string, load: ServingLoad): BatchSize {
  const { builder, fact, constant, step, choice, gpu, deployment, constants, replicaGpus } = roofline
  const weights = weightBytes(roofline)
  const reserved = constant('reserved_memory', constants.reserved, 'GB/GPU')
  const usable = builder.sub(fact('memory', gpu.memory, 'GB/GPU'), reserved)
  const freeMemory = step('free_memory', builder.sub(builder.mul(replicaGpus, usable), weights), 'GB')
  const held = builder.mul(constant('held_output', constants.heldOutput, ''), load.output)
  const cachePerRequest = cacheBytes(roofline, 'cache', builder.add(load.input, held))
  const space = step(
    'cache_space',
    builder.mul(constant('usable_memory', constants.usableMemory, ''), freeMemory),
    'GB',
  )
  const memoryBatch = step('memory_batch', builder.div(space, cachePerRequest), 'request')
  const smallest = builder.literal(1, 'request')
  const replicas = choice('replicas', replicasOf(deployment), '')
  const share = (whole: NodeIndex) => builder.div(whole, replicas)
  let batch: NodeIndex
  if (load.concurrency !== undefined && load.isStatic) batch = share(load.concurrency)
  else {
    const limits = [memoryBatch]
    if (load.concurrency !== undefined) limits.push(share(load.concurrency))
    else {
      const largest = constant('largest_batch', constants.largestBatch, 'request')
      const width = choice('expert_parallel', deployment.expert, '')
      limits.push(builder.mul(largest, width, choice('stages', deployment.stages, '')))
    }
    if (load.requests !== undefined) limits.push(share(load.requests))
    batch = builder.apply('max', [smallest, builder.min(...limits)], undefined)
  }
  const hasRoom = builder.apply('above', [freeMemory, builder.mul(smallest, cachePerRequest)], undefined)
  const running = step('running_batch', batch, 'request')
  return {
    batch: step(
      'batch',
      builder.apply('guard', [hasRoom, running], { reason: `${id}.free_memory` }),
      'request',
    ),
    memoryBatch,
    weights,
    cachePerRequest,
    freeMemory,
    hasRoom,
  }
}
