import { mix } from './mix.ts'
import type { StreamKey } from './stream-key.ts'

/**
 * xoshiro128++ for one (input, trial): four 32-bit words of state, no memory of other trials.
 *
 * Seeding is keyed and not sequential, so any trial can be drawn anywhere and first, and a run gives the same bits
 * however it is cut into shards.
 *
 * @source Blackman and Vigna, "Scrambled linear pseudorandom number generators" (2021); docs/method/sampling.md
 */
export class RandomStream {
  #a = 0
  #b = 0
  #c = 0
  #d = 0

  /** Starts the stream of this trial. Trials count from 0 and stay below 2^32. */
  seed(key: StreamKey, trial: number): void {
    this.#a = mix((trial + key[0]) | 0)
    this.#b = mix((this.#a + key[1]) | 0)
    this.#c = mix(this.#b ^ key[2])
    this.#d = (mix((this.#c + key[3]) | 0) | 1) >>> 0
  }

  /** The next 32 random bits, as an unsigned integer. */
  next(): number {
    const sum = (this.#a + this.#d) | 0
    const result = (((sum << 7) | (sum >>> 25)) + this.#a) | 0
    const t = this.#b << 9
    this.#c ^= this.#a
    this.#d ^= this.#b
    this.#b ^= this.#c
    this.#a ^= this.#d
    this.#c ^= t
    this.#d = (this.#d << 11) | (this.#d >>> 21)
    return result >>> 0
  }
}
