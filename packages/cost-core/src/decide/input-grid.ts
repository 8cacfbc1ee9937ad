import { toBase } from '../units/unit.ts'
import type { MovedInput } from './moved-input.ts'

/** How many times more, and less, a number above zero is tried at: closer together near today. */
const FACTORS = [1.05, 1.1, 1.2, 1.4, 1.7, 2, 2.8, 4, 5.6, 8, 16, 32, 64] as const

/** Steps of a share between none and all. */
const SHARES = 20

/** What a number is tried at, in its unit, that is zero today and so has no size of its own. */
const SIZES = [1e-3, 1e-2, 0.1, 1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9] as const

/**
 * The numbers an input is tried at, away from today's: falling and rising ones, the nearest first.
 *
 * A share goes over all of 0 to 1; a number above zero from a 64th to 64 times today's, and to zero; one that may be
 * negative as far to the other side. All stay within the limits, which are tried themselves.
 */
export function inputGrid({
  today,
  domain,
  unit,
  limits: [least, most],
}: Pick<MovedInput, 'today' | 'domain' | 'unit' | 'limits'>): {
  readonly below: readonly number[]
  readonly above: readonly number[]
} {
  const grid = [...new Set([...gridOf(today, domain, toBase(1, unit)), least, most])].filter(
    (value) => Number.isFinite(value) && value >= least && value <= most,
  )
  return {
    below: grid.filter((value) => value < today).sort((a, b) => b - a),
    above: grid.filter((value) => value > today).sort((a, b) => a - b),
  }
}

function gridOf(today: number, domain: MovedInput['domain'], one: number): readonly number[] {
  if (domain === 'fraction') return Array.from({ length: SHARES + 1 }, (_, step) => step / SHARES)
  const size = Math.abs(today)
  const sizes =
    size === 0
      ? SIZES.map((amount) => one * amount)
      : [size, ...FACTORS.flatMap((factor) => [size / factor, size * factor])]
  return domain === 'real' ? [...sizes, 0, ...sizes.map((value) => -value)] : [...sizes, 0]
}
