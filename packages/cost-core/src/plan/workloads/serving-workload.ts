import { z } from 'zod'
import { assumedField } from '../assumed-field.ts'
import { eventFactors } from '../event-factors.ts'
import { keyedOrListed } from '../keyed-or-listed.ts'
import { quantityField } from '../quantity-field.ts'
import { planKey, planLabel } from '../small-fields.ts'
import { openField } from './open-field.ts'
import { precision } from './precision.ts'
import { TRAFFIC_NAMES } from './traffic-curves.ts'

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
    node_throughput: quantityField('tok/s/node', 'positive', { implied: ['node'] }).optional(),
    gpu_throughput: quantityField('tok/s/GPU', 'positive', { implied: ['GPU'] }).optional(),
  }),
  z.strictObject({
    method: z.literal('roofline'),
    gpus_per_replica: quantityField('GPU', 'positive').optional(),
    kv_precision: z.enum(['bf16', 'fp16', 'fp8']).default('fp8'),
  }),
])

/** Tokens by class: those read, those written, those thought (billed as output). */
function tokenClasses(unit: string, implied: readonly string[] = []) {
  const tokens = () => quantityField(unit, 'positive', { moves: true, implied }).optional()
  return z.strictObject({ input: tokens(), output: tokens(), reasoning: tokens() })
}

/** Multiplied from top to bottom. Tokens come from words, from requests, or are given themselves under `tokens`. */
const drivers = z.strictObject({
  users: quantityField('user', 'positive', { moves: true }).optional(),
  requests_per_user: quantityField('request/user/day', 'positive', {
    moves: true,
    implied: ['user'],
  }).optional(),
  requests: quantityField('request/day', 'positive', { moves: true }).optional(),
  words_per_request: quantityField('word/request', 'positive', { implied: ['request'] }).optional(),
  tokens_per_word: quantityField('tok/word', 'positive', { implied: ['word'] }).optional(),
  tokens_per_request: tokenClasses('tok/request', ['request']).optional(),
})

/** GPUs that work so many hours a day, one layer on the other: forty around the clock, twenty-four more for ten hours. */
const layer = z.strictObject({
  gpus: quantityField('GPU', 'positive', { moves: true }),
  hours: quantityField('h/day', 'positive'),
})

const peakFactor = openField(quantityField('', 'positive'), '1', {
  en: 'no peak is given: the load counts as even',
  zh: '未给出峰值：按负载均匀计',
})

/** What counts as the peak factor where neither it nor a traffic curve is given. */
export const assumedPeakFactor = peakFactor.assumed

const demand = z.strictObject({
  drivers: drivers.optional(),
  tokens: tokenClasses('tok/day').optional(),
  cache_hit: quantityField('%', 'fraction').optional(),
  cache_write: quantityField('%', 'fraction').optional(),
  tiers: z.record(planKey, quantityField('%', 'fraction')).optional(),
  peak_factor: peakFactor.field,
  traffic: z.enum(TRAFFIC_NAMES).optional(),
  events: eventFactors.optional(),
  layers: keyedOrListed(layer).optional(),
})

/** The service level, as its 95th percentiles: time to the first token, and between two tokens after it. */
const serviceLevel = z.strictObject({
  ttft_p95: quantityField('ms', 'positive').optional(),
  tpot_p95: quantityField('ms', 'positive').optional(),
})

/** Answering requests, month after month. */
export const servingWorkload = z.strictObject({
  kind: z.literal('serving'),
  label: planLabel.optional(),
  model: z.string().optional(),
  parameters: quantityField('param', 'positive').optional(),
  precision,
  demand,
  slo: serviceLevel.optional(),
  capacity: capacity.optional(),
  headroom: assumedField(quantityField('%', 'fraction'), '100%', {
    en: 'no headroom is given: capacity is planned to the full',
    zh: '未给出余量：按满负荷规划容量',
  }),
  teams: z.record(planKey, quantityField('%', 'fraction')).optional(),
})

export type ServingWorkload = z.infer<typeof servingWorkload>
