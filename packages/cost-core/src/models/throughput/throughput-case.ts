/** Dimensions of a model as a person writes them down; each wins over what the catalogue knows. */
export interface Architecture {
  readonly layers?: number | undefined
  readonly hidden?: number | undefined
  readonly attentionWidth?: number | undefined
  readonly cacheElements?: number | undefined
  readonly parameters?: number | undefined
  readonly activeParameters?: number | undefined
  readonly nonExpertParameters?: number | undefined
  /** 0 for a dense model. */
  readonly experts?: number | undefined
  readonly expertsPerToken?: number | undefined
  readonly fullShare?: number | undefined
  /** 0 for none. */
  readonly window?: number | undefined
}

/** One service to predict, with names as people write them. What is left out is chosen, or the case has no answer. */
export interface ThroughputCase {
  readonly model: string
  readonly gpu: string
  readonly gpus?: number | undefined
  readonly tensor?: number | undefined
  readonly stages?: number | undefined
  readonly expert?: number | undefined
  readonly weights: string
  readonly cache: string
  readonly input?: number | undefined
  readonly output?: number | undefined
  readonly concurrency?: number | undefined
  readonly requests?: number | undefined
  readonly scenario: string
  readonly engine: string
  readonly engineVersion: string
  readonly architecture: Architecture
}

/** Why a case has no answer: a name nobody knows, a number that is missing, or a service that cannot be. */
export type ThroughputReasonCode =
  | 'missing_gpu'
  | 'unknown_gpu'
  | 'unmeasured_gpu'
  | 'unknown_gpu_memory'
  | 'unknown_gpu_bandwidth'
  | 'unknown_gpu_peak'
  | 'missing_model'
  | 'unknown_model'
  | 'missing_dimensions'
  | 'unknown_precision'
  | 'missing_isl'
  | 'missing_osl'
  | 'too_few_gpus'
  | 'does_not_fit'
  | 'no_room_for_a_request'

/** A reason with what a reader needs to mend it. */
export interface ThroughputReason {
  readonly code: ThroughputReasonCode
  /** The column it stands in, by the name tables give it. */
  readonly column: string
  /** What stands there, as it was written. */
  readonly value: string
  /** What would be understood instead, nearest first; or the columns that are missing. */
  readonly known: readonly string[]
}

export type BindingLimit = 'memory' | 'compute' | 'bandwidth'

/** What the model says of a case. The numbers are null together, and then `absent` says why. */
export interface ThroughputResult {
  readonly outputTokensPerSecond: number | null
  readonly ttftMs: number | null
  readonly tpotMs: number | null
  readonly batch: number | null
  readonly bindingLimit: BindingLimit | null
  readonly absent: {
    readonly kind: 'unpriced' | 'infeasible'
    readonly reasons: readonly ThroughputReason[]
  } | null
}
