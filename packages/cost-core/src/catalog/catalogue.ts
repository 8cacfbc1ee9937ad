import type { Evidence } from '../units/evidence.ts'

/** One catalogue figure, as the engine takes it: a number in a named unit, with where it comes from. */
export interface CatalogueFigure {
  readonly value: number
  readonly unit: string
  readonly source: string
  readonly date: string
  readonly evidence: Evidence
  readonly note?: string | undefined
}

/** The number formats a peak rate is known for; a plan names one of them. */
export const PRECISIONS = ['fp32', 'tf32', 'fp16', 'bf16', 'fp8', 'fp4'] as const

export type Precision = (typeof PRECISIONS)[number]

export interface AcceleratorEntry {
  readonly key: string
  readonly name: string
  /** Peak dense rates of one accelerator; a format it is not known for is absent, never zero. */
  readonly peak: { readonly [P in Precision | 'int8']?: CatalogueFigure }
  readonly formFactor?: string
  /** The design, as far as serving models goes; absent for one of which nothing was measured. */
  readonly architecture?: string
  readonly memory?: CatalogueFigure
  readonly memoryBandwidth?: CatalogueFigure
  /** Both directions of the links between the accelerators of a node, as vendors quote it. */
  readonly scaleUpBandwidth?: CatalogueFigure
}

export interface NodeEntry {
  readonly key: string
  readonly name: string
  readonly accelerator: string
  readonly accelerators: CatalogueFigure
}

/**
 * An open model, as far as its arithmetic and its memory go: each token goes through the active parameters.
 *
 * The dimensions may be missing: without them a model has a price for each token and no throughput.
 */
export interface ModelEntry {
  readonly key: string
  readonly name: string
  readonly parameters: CatalogueFigure
  readonly activeParameters: CatalogueFigure
  readonly layers?: CatalogueFigure
  readonly hidden?: CatalogueFigure
  readonly heads?: CatalogueFigure
  readonly kvHeads?: CatalogueFigure
  readonly headDim?: CatalogueFigure
  readonly experts?: CatalogueFigure
  readonly expertsPerToken?: CatalogueFigure
  readonly slidingWindow?: CatalogueFigure
  readonly slidingLayers?: CatalogueFigure
  /** Set for latent attention: one compressed vector of this many elements for all heads, plus `ropeHeadDim`. */
  readonly kvLoraRank?: CatalogueFigure
  readonly ropeHeadDim?: CatalogueFigure
  readonly nativeWeights?: 'mxfp4'
}

/** What the engine looks up. The data arrives as an argument: the engine ships none. */
export interface Catalogue {
  readonly accelerators: readonly AcceleratorEntry[]
  readonly nodes: readonly NodeEntry[]
  readonly models: readonly ModelEntry[]
}
