import { isPlanMap, type PlanMap } from './is-plan-map.ts'
import { MOVEMENT_KEYS, movementOf } from './movement.ts'
import type { Movement, MovementMonths } from './movement-kind.ts'
import type { PlainEdit, PlanPath, PlanValue } from './plan-edit.ts'

/**
 * Lets a quantity move another way, so that the first month keeps its number and nothing changes until the new parts are
 * filled in: a growth of 0%, one step, a curve that leads back to where it starts.
 *
 * Where it comes from stays written; a movement its source never stated counts as assumed.
 */
export function movementEdits(
  found: PlanValue | undefined,
  path: PlanPath,
  to: Movement,
  months: MovementMonths,
): readonly PlainEdit[] {
  if (movementOf(found) === to) return []
  const shape = shapeOf(to, baseOf(found), months)
  if (!isPlanMap(found)) return [{ kind: 'set', path, value: to === 'constant' ? baseOf(found) : shape }]
  const isKept = (key: string) =>
    key in shape ||
    !MOVEMENT_KEYS.has(key) ||
    key === 'events' ||
    (key === 'decline' && to !== 'growth' && to !== 'bands')
  const stays = Object.keys(found).filter((key) => isKept(key) && !(key in shape))
  if (to === 'constant' && stays.length === 0) return [{ kind: 'set', path, value: baseOf(found) }]
  const renamed = renaming(found, shape)
  const gone = Object.keys(found).filter((key) => !isKept(key) && key !== renamed?.from)
  const isCited = typeof found.evidence === 'string' && found.evidence !== 'assumed'
  return [
    ...(renamed === undefined
      ? []
      : [{ kind: 'rename', path: [...path, renamed.from], key: renamed.to } as const]),
    ...Object.entries(shape)
      .filter(([key]) => key !== renamed?.to)
      .map(([key, value]) => ({ kind: 'set', path: [...path, key], value }) as const),
    ...gone.map((key) => ({ kind: 'remove', path: [...path, key] }) as const),
    ...(isCited ? [{ kind: 'set', path: [...path, 'evidence'], value: 'assumed' } as const] : []),
  ]
}

/** The one number that is in both: its key changes and its line stays, with what is written behind it. */
function renaming(found: PlanMap, shape: PlanMap): { from: string; to: string } | undefined {
  const ONE = ['value', 'start', 'from']
  const from = ONE.find((key) => key in found)
  const to = ONE.find((key) => key in shape)
  return from === undefined || to === undefined || from === to ? undefined : { from, to }
}

/** The number a quantity begins with, as it is written. */
function baseOf(found: PlanValue | undefined): PlanValue {
  if (!isPlanMap(found)) return found ?? ''
  const first = (dated: PlanValue | undefined) =>
    isPlanMap(dated) ? dated[Object.keys(dated).sort()[0] ?? ''] : undefined
  const band = isPlanMap(found.bands) ? Object.values(found.bands)[0] : undefined
  return (
    found.value ??
    found.start ??
    found.from ??
    first(found.steps) ??
    first(found.points) ??
    (isPlanMap(band) ? band.price : undefined) ??
    ''
  )
}

function shapeOf(to: Movement, base: PlanValue, { first, middle }: MovementMonths): PlanMap {
  switch (to) {
    case 'constant':
      return { value: base }
    case 'growth':
      return { start: base, growth: '0%/month' }
    case 'add':
      return { start: base, add: 0 }
    case 's_curve':
      return { from: base, to: base, midpoint: middle, duration: '12 month' }
    case 'steps':
      return { steps: { [first]: base } }
    case 'points':
      return { points: { [first]: base } }
    case 'bands':
      return { bands: { day: { share: '100%', price: base } } }
  }
}
