import { estimated, published } from './cited.ts'
import type { Figure } from './figure.ts'
import type { ModelShape } from './model-shape.ts'
import type { Source } from './source.ts'
import { ATTENTION_PATTERNS, COUNTED_FROM_DIMENSIONS } from './sources.ts'
import type { Unit } from './units.ts'

const DIMENSIONS = {
  layers: 'layer',
  hidden: 'element',
  heads: 'head',
  kvHeads: 'head',
  headDim: 'element',
  vocabulary: 'entry',
  context: 'tok',
} as const satisfies Record<string, Unit>

const OPTIONAL_DIMENSIONS = {
  experts: 'expert',
  expertsPerToken: 'expert/tok',
  sharedExperts: 'expert',
  slidingWindow: 'tok',
  kvLoraRank: 'element',
  ropeHeadDim: 'element',
} as const satisfies Record<string, Unit>

type Dimensions = { readonly [K in keyof typeof DIMENSIONS]: number }
type OptionalDimensions = { readonly [K in keyof typeof OPTIONAL_DIMENSIONS]?: number }

interface Config extends Dimensions, OptionalDimensions {
  readonly key: string
  readonly name: string
  readonly family: string
  readonly parameters: Figure
  /** Left out for a dense model, where every parameter is active. */
  readonly activeParameters?: Figure
  readonly attention: ModelShape['attention']['kind']
  /** How many layers look back over the sliding window only; left out for a model without one. */
  readonly slidingLayers?: number
  readonly nativeWeights?: NonNullable<ModelShape['nativeWeights']>
  readonly kvBytesPerToken: number
}

/** A number of parameters that we counted from the dimensions. */
export function counted(parameters: number): Figure {
  return estimated(parameters, 'param', COUNTED_FROM_DIMENSIONS)
}

/**
 * A model whose dimensions all come from one configuration file: gives each its unit and that file as its source.
 *
 * The bytes of cache a token are counted from the dimensions, so they are `estimated` and not the vendor's word.
 */
export function fromConfig(source: Source, config: Config): ModelShape {
  const { key, name, family, parameters, activeParameters = parameters, attention, kvBytesPerToken } = config
  const optional: { -readonly [K in keyof OptionalDimensions]?: Figure } = {}
  for (const dimension of Object.keys(OPTIONAL_DIMENSIONS) as (keyof typeof OPTIONAL_DIMENSIONS)[]) {
    const value = config[dimension]
    if (value !== undefined) optional[dimension] = published(value, OPTIONAL_DIMENSIONS[dimension], source)
  }
  return {
    key,
    name,
    family,
    parameters,
    activeParameters,
    layers: published(config.layers, DIMENSIONS.layers, source),
    hidden: published(config.hidden, DIMENSIONS.hidden, source),
    heads: published(config.heads, DIMENSIONS.heads, source),
    kvHeads: published(config.kvHeads, DIMENSIONS.kvHeads, source),
    headDim: published(config.headDim, DIMENSIONS.headDim, source),
    vocabulary: published(config.vocabulary, DIMENSIONS.vocabulary, source),
    context: published(config.context, DIMENSIONS.context, source),
    attention: { kind: attention, ...source, evidence: 'published' },
    ...optional,
    ...(config.slidingLayers !== undefined && {
      slidingLayers: published(config.slidingLayers, 'layer', ATTENTION_PATTERNS),
    }),
    ...(config.nativeWeights !== undefined && { nativeWeights: config.nativeWeights }),
    kvBytesPerToken: estimated(kvBytesPerToken, 'B/tok', COUNTED_FROM_DIMENSIONS),
  }
}
