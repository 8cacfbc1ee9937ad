import type { RandomStream } from './random-stream.ts'

/**
 * A number strictly between 0 and 1, from the upper 24 bits of one draw.
 *
 * 24 bits on purpose: a vector kernel makes the same number in single precision.
 */
export function drawUniform(stream: RandomStream): number {
  return ((stream.next() >>> 8) + 0.5) * 5.9604644775390625e-8
}
