import { figureSchema } from './figure.ts'
import type { Unit } from './units.ts'

/** A figure that must be in this very unit. */
export function inUnit(unit: Unit) {
  return figureSchema.refine((figure) => figure.unit === unit, { message: `unit must be ${unit}` })
}
