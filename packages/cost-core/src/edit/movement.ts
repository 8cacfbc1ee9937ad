import { isPlanMap } from './is-plan-map.ts'
import { MOVEMENTS, type Movement } from './movement-kind.ts'
import type { PlanValue } from './plan-edit.ts'

/** Every movement a quantity may have, or all but the bands. */
export function movementsOf(bands: boolean): readonly Movement[] {
  return bands ? MOVEMENTS : MOVEMENTS.filter((one) => one !== 'bands')
}

/** What a written quantity does. One that says several things at once is taken at the first, as its problem says. */
export function movementOf(found: PlanValue | undefined): Movement {
  if (!isPlanMap(found)) return 'constant'
  if ('bands' in found) return 'bands'
  if ('steps' in found) return 'steps'
  if ('points' in found) return 'points'
  if ('from' in found) return 's_curve'
  if ('growth' in found) return 'growth'
  return 'add' in found ? 'add' : 'constant'
}

/** The keys that say how a quantity moves, beside where it comes from. */
const MOVING_KEYS = ['growth', 'add', 'to', 'midpoint', 'duration', 'between', 'events', 'decline'] as const

const FORM_KEYS = ['value', 'start', 'from', 'steps', 'points', 'bands'] as const

const ORIGIN_KEYS = ['unit', 'source', 'url', 'date', 'valid_until', 'evidence', 'note'] as const

const KEYS: ReadonlySet<string> = new Set([...FORM_KEYS, ...MOVING_KEYS, ...ORIGIN_KEYS])

/** The keys of a quantity that are its number and its movement: what is left says where it comes from. */
export const MOVEMENT_KEYS: ReadonlySet<string> = new Set([...FORM_KEYS, ...MOVING_KEYS])

/**
 * Whether a map is a quantity with its parts, rather than a group of fields.
 *
 * A team has a month called `from`, a horizon one called `start`; only a quantity has nothing but the keys of one.
 */
export function isQuantityMap(value: PlanValue | undefined): boolean {
  if (!isPlanMap(value) || !Object.keys(value).every((key) => KEYS.has(key))) return false
  return FORM_KEYS.some((form) => form in value && (form !== 'from' || 'to' in value))
}
