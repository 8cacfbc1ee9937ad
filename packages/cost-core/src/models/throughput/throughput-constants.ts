import type { EngineGeneration } from './engine-generation.ts'
import type { GpuFamily } from './gpu-family.ts'

/** Two efficiencies of a mixture of experts, beside those of a dense model: in the experts, and in all that is not. */
export interface ExpertEfficiency {
  readonly experts: number
  readonly rest: number
}

/**
 * A set of values for everything in the throughput model that is neither the model served nor a data sheet.
 *
 * Use a set as a whole: its latencies trade off against each other, as do its memory values.
 */
export interface ThroughputConstants {
  readonly name: string
  readonly source: string
  readonly date: string
  /** Share of the peak rate and of the memory bandwidth that is reached. */
  readonly families: { readonly [F in GpuFamily]: { readonly compute: number; readonly memory: number } }
  /** `factor` multiplies the rate; each step costs the host a fixed time and a time for each request, in µs. */
  readonly engines: {
    readonly [G in EngineGeneration]: {
      readonly factor: number
      readonly step: number
      readonly request: number
    }
  }
  readonly fewExperts: ExpertEfficiency
  readonly manyExperts: ExpertEfficiency
  /** Above this number a mixture has many experts. */
  readonly expertLimit: number
  /** Share of the compute efficiency that is left with 4-bit weights. */
  readonly fourBit: number
  /** Share of the link rate that is reached. */
  readonly link: number
  /** Latency of one collective and overhead of one layer, in µs. */
  readonly collective: number
  readonly layer: number
  /** Share of the host's work for each request that expert parallelism divides among its ranks. */
  readonly hostSpread: number
  /** How much longer the busiest rank of expert parallelism computes than the mean one. */
  readonly imbalance: number
  /** Share of the memory left by the weights that holds keys and values. */
  readonly usableMemory: number
  /** How much of its output a request is thought to hold in the cache when the batch is sized. */
  readonly heldOutput: number
  /** GB of each GPU that hold neither weights nor cache. */
  readonly reserved: number
  /** Weight of the last, smaller wave of a finite test as a batch of its own. */
  readonly lastWave: number
  /** Requests that an engine runs at a time, for each rank and stage. */
  readonly largestBatch: number
  /** How sharply compute and weight traffic hide behind each other: the power of their norm. */
  readonly overlap: number
}
