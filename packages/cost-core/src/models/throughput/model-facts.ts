import type { Fact } from './fact.ts'

/**
 * The shape of a model, as far as serving it goes.
 *
 * `attentionWidth` is heads × head size. `cacheElements` counts the elements of keys and values that a token leaves in
 * one layer: twice key/value heads × head size, or the one compressed vector of latent attention, which every GPU of a
 * tensor-parallel group holds whole. `nonExpertParameters` are used by every token.
 */
export interface ModelFacts {
  readonly name: string
  readonly parameters: Fact
  readonly activeParameters: Fact
  readonly layers: Fact
  readonly hidden: Fact
  readonly attentionWidth: Fact
  readonly cacheElements: Fact
  readonly isLatent: boolean
  /** Left out for a dense model. */
  readonly experts?: {
    readonly count: Fact
    readonly perToken: Fact
    readonly nonExpertParameters: Fact
  }
  /** Left out when every layer looks back over the whole context. */
  readonly window?: { readonly tokens: Fact; readonly fullShare: Fact }
  readonly nativeWeights?: 'mxfp4'
}
