import { mix } from './mix.ts'

/** The four words that, with a trial's number, seed the random stream of one input. */
export type StreamKey = readonly [number, number, number, number]

/**
 * The key of an input's stream, from the run's seed and the input's path in the plan.
 *
 * Keyed by path and not by position, so adding an input changes no other input's draws, and scenarios and strategies
 * that share an input share its draws. A renamed input must carry its old path, or its draws change.
 *
 * @param seed an integer in 0..2^53−1
 */
export function streamKey(seed: number, path: string): StreamKey {
  let h = mix((seed >>> 0) ^ 0x9e3779b9)
  h = mix(h ^ (Math.floor(seed / 4294967296) >>> 0))
  for (let i = 0; i < path.length; i++) h = mix(h + path.charCodeAt(i))
  return [mix(h ^ 0x243f6a88), mix(h + 0x85a308d3), mix(h ^ 0x13198a2e), mix(h + 0x03707344)]
}
