import { z } from 'zod'
import { assumedField } from '../assumed-field.ts'
import { quantityField } from '../quantity-field.ts'
import { planKey, planLabel } from '../small-fields.ts'
import { precision } from './precision.ts'

/**
 * How many GPUs a load needs: from its arithmetic (`flop`), a fixed number (`fleet`), what a server or GPU gives at the
 * service level (`given`), or the throughput model (`roofline`).
 */
const capacity = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('flop'), mfu: quantityField('%', 'fraction') }),
  z.strictObject({ method: z.literal('fleet'), gpus: quantityField('GPU', 'positive', { moves: true }) }),
  z.strictObject({
    method: z.literal('given'),
    /** Output tokens a second at the service level. One of the two. */
    node_throughput: quantityField('tok/s/node', 'positive').optional(),
    gpu_throughput: quantityField('tok/s/GPU', 'positive').optional(),
  }),
  z.strictObject({
    method: z.literal('roofline'),
    gpus_per_replica: quantityField('GPU', 'positive').optional(),
    kv_precision: z.enum(['bf16', 'fp16', 'fp8']).default('fp8'),
  }),
])

/** Tokens by class: those read, those written, those thought (billed as output). */
function tokenClasses(unit: string) {
  return z.strictObject({
    input: quantityField(unit, 'positive', { moves: true }).optional(),
    output: quantityField(unit, 'positive', { moves: true }).optional(),
    reasoning: quantityField(unit, 'positive', { moves: true }).optional(),
  })
}

/** Multiplied from top to bottom. Tokens come from words, from requests, or are given themselves under `tokens`. */
const drivers = z.strictObject({
  users: quantityField('user', 'positive', { moves: true }).optional(),
  requests_per_user: quantityField('request/user/day', 'positive', { moves: true }).optional(),
  requests: quantityField('request/day', 'positive', { moves: true }).optional(),
  words_per_request: quantityField('word/request', 'positive').optional(),
  tokens_per_word: quantityField('tok/word', 'positive').optional(),
  tokens_per_request: tokenClasses('tok/request').optional(),
})

/** GPUs that work so many hours a day, one layer on the other: forty around the clock, twenty-four more for ten hours. */
const layer = z.strictObject({
  gpus: quantityField('GPU', 'positive', { moves: true }),
  hours: quantityField('h/day', 'positive'),
})

const demand = z.strictObject({
  drivers: drivers.optional(),
  tokens: tokenClasses('tok/day').optional(),
  cache_hit: quantityField('%', 'fraction').optional(),
  cache_write: quantityField('%', 'fraction').optional(),
  tiers: z.record(planKey, quantityField('%', 'fraction')).optional(),
  peak_factor: assumedField(quantityField('', 'positive'), '1', {
    en: 'no peak is given: the load counts as even',
    zh: '未给出峰值：按负载均匀计',
  }),
  layers: z.record(planKey, layer).optional(),
})

/** Answering requests, month after month. */
export const servingWorkload = z.strictObject({
  kind: z.literal('serving'),
  label: planLabel.optional(),
  model: z.string().optional(),
  parameters: quantityField('param', 'positive').optional(),
  precision,
  demand,
  capacity: capacity.optional(),
  headroom: assumedField(quantityField('%', 'fraction'), '100%', {
    en: 'no headroom is given: capacity is planned to the full',
    zh: '未给出余量：按满负荷规划容量',
  }),
  teams: z.record(planKey, quantityField('%', 'fraction')).optional(),
})

export type ServingWorkload = z.infer<typeof servingWorkload>
