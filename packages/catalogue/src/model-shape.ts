import { z } from 'zod'
import { catalogueKey } from './catalogue-key.ts'
import { EVIDENCE, type Evidence } from './evidence.ts'
import type { Figure } from './figure.ts'
import { inUnit } from './in-unit.ts'
import { isoDay } from './iso-day.ts'

/**
 * How queries share keys and values: multi-head (one pair a head), grouped-query, multi-query (one pair for all), or
 * multi-head latent attention (one compressed vector for all).
 */
const ATTENTION_KINDS = ['MHA', 'GQA', 'MQA', 'MLA'] as const

/** A format in which a vendor publishes the weights and nothing wider; serving reads them so, whatever it computes in. */
const NATIVE_WEIGHTS = ['mxfp4'] as const

const attentionSchema = z.strictObject({
  kind: z.enum(ATTENTION_KINDS),
  source: z.string().trim().min(1),
  date: isoDay,
  evidence: z.enum(EVIDENCE),
})

const dimensions = z.strictObject({
  key: catalogueKey,
  name: z.string().min(1),
  family: z.string().min(1),
  parameters: inUnit('param'),
  activeParameters: inUnit('param'),
  layers: inUnit('layer'),
  hidden: inUnit('element'),
  heads: inUnit('head'),
  kvHeads: inUnit('head'),
  headDim: inUnit('element'),
  vocabulary: inUnit('entry'),
  context: inUnit('tok'),
  attention: attentionSchema,
  experts: inUnit('expert').exactOptional(),
  expertsPerToken: inUnit('expert/tok').exactOptional(),
  sharedExperts: inUnit('expert').exactOptional(),
  slidingWindow: inUnit('tok').exactOptional(),
  slidingLayers: inUnit('layer').exactOptional(),
  nativeWeights: z.enum(NATIVE_WEIGHTS).exactOptional(),
  kvLoraRank: inUnit('element').exactOptional(),
  ropeHeadDim: inUnit('element').exactOptional(),
  kvBytesPerToken: inUnit('B/tok'),
})

/**
 * The shape of one open model: what decides its memory and its arithmetic.
 *
 * `kvBytesPerToken` is for 16-bit keys and values and full attention in every layer: a model with a `slidingWindow`
 * needs less on long contexts, in the `slidingLayers` of its layers. `activeParameters` equals `parameters` for a dense model. With latent attention
 * (`MLA`) `headDim` is the query's and the cache depends on `kvLoraRank` and `ropeHeadDim` instead.
 * Refuses a shape whose kvHeads does not divide heads.
 *
 * @unit parameters param (not billions), context tok, kvBytesPerToken B/tok
 */
export const modelShapeSchema: z.ZodType<ModelShape> = dimensions.refine(
  (model) => model.heads.value % model.kvHeads.value === 0,
  {
    message: 'kvHeads must divide heads',
  },
)

export interface AttentionFact {
  readonly kind: (typeof ATTENTION_KINDS)[number]
  readonly source: string
  readonly date: string
  readonly evidence: Evidence
}

export interface ModelShape {
  readonly key: string
  readonly name: string
  readonly family: string
  readonly parameters: Figure
  readonly activeParameters: Figure
  readonly layers: Figure
  readonly hidden: Figure
  readonly heads: Figure
  readonly kvHeads: Figure
  readonly headDim: Figure
  readonly vocabulary: Figure
  readonly context: Figure
  readonly attention: AttentionFact
  readonly experts?: Figure
  readonly expertsPerToken?: Figure
  readonly sharedExperts?: Figure
  readonly slidingWindow?: Figure
  readonly slidingLayers?: Figure
  readonly nativeWeights?: (typeof NATIVE_WEIGHTS)[number]
  readonly kvLoraRank?: Figure
  readonly ropeHeadDim?: Figure
  readonly kvBytesPerToken: Figure
}
