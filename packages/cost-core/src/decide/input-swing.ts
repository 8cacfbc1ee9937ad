import { quantileOf } from '../quantity/quantile-of.ts'
import type { MovedInput } from './moved-input.ts'

const TENTH = 0.1

/** Between which numbers an input is swung, in base units, and why these. */
export interface InputSwing {
  readonly by: 'range' | 'tenth'
  readonly low: number
  readonly high: number
}

/** A range from its p10 to its p90; one number by ten per cent either way, but never past its limits. */
export function inputSwing({ distribution, today, limits }: MovedInput): InputSwing {
  if (distribution.shape !== 'point')
    return { by: 'range', low: quantileOf(distribution, TENTH), high: quantileOf(distribution, 1 - TENTH) }
  const away = Math.abs(today) * TENTH
  return { by: 'tenth', low: Math.max(limits[0], today - away), high: Math.min(limits[1], today + away) }
}
