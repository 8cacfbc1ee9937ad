import type { Domain } from '../quantity/quantity.ts'
import { toBase, type Unit, unit } from '../units/unit.ts'

/** Fields that compare something with what it is at least: a peak with the mean, a building with its machines. */
const AT_LEAST_ONE: ReadonlySet<string> = new Set(['peak_factor', 'pue', 'experiments'])

const HOURS_A_DAY = unit('h/day')

/**
 * Between which numbers a field makes sense, in base units, beyond what may be typed: a search that leaves them would find
 * verdicts for days of thirty hours.
 *
 * A share is at most all of it, and nothing shrinks by more than all of it.
 */
export function fieldLimits(path: string, domain: Domain, typedIn: Unit): readonly [number, number] {
  const field = path.split('.').at(-1) ?? ''
  const all = toBase(100, typedIn)
  if (AT_LEAST_ONE.has(field)) return [1, Number.POSITIVE_INFINITY]
  if (typedIn === HOURS_A_DAY) return [0, toBase(24, HOURS_A_DAY)]
  if (domain === 'fraction') return [0, 1]
  if (domain !== 'real') return [0, Number.POSITIVE_INFINITY]
  if (field === 'growth') return [-all, Number.POSITIVE_INFINITY]
  return field === 'decline' ? [-all, all] : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
}
