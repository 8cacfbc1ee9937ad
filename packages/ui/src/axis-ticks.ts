import { roundStep } from './round-step.ts'

/**
 * Round values from 0 up to the first one at or above `top`, at most six of them.
 *
 * Steps are 1, 2, 2.5 or 5 times a power of ten, so that the labels stay short.
 */
export function axisTicks(top: number): number[] {
  if (!(top > 0)) return [0]
  const step = roundStep(top, 5)
  const count = Math.ceil(top / step)
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}
