import { monthAfter } from '../plan/small-fields.ts'
import type { MovementMonths } from './movement-kind.ts'
import { valueAt } from './plain-edit.ts'
import type { PlanValue } from './plan-edit.ts'

/** The first month of a plan and the one in its middle, as far as its horizon says; else those of an example. */
export function planMonths(data: PlanValue | undefined): MovementMonths {
  const start = valueAt(data, ['horizon', 'start'])
  const months = valueAt(data, ['horizon', 'months'])
  const first = typeof start === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/u.test(start) ? start : '2027-01'
  return { first, middle: monthAfter(first, typeof months === 'number' ? Math.floor(months / 2) : 0) }
}
