import type { PlanValue } from './plan-edit.ts'

/** Whether two documents say the same, whatever the order of their maps. */
export function isSameData(one: PlanValue | undefined, other: PlanValue | undefined): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [left, right] = [Object.entries(one), new Map(Object.entries(other))]
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && isSameData(value, right.get(key)))
  )
}
