import type { Fact } from './fact.ts'
import type { GpuFamily } from './gpu-family.ts'

/** The width a matrix unit computes in. */
export type ComputeWidth = 16 | 8 | 4

/**
 * One GPU, as far as serving goes. A width it cannot compute in is left out: weights that narrow are widened first.
 *
 * `link` is one direction of what joins it to its peers, half of what vendors quote.
 *
 * @unit peak TFLOP/s, memory GB, bandwidth and link GB/s
 */
export interface GpuFacts {
  readonly name: string
  readonly family: GpuFamily
  readonly peak: { readonly 16: Fact; readonly 8?: Fact; readonly 4?: Fact }
  readonly memory: Fact
  readonly bandwidth: Fact
  readonly link: Fact
}
