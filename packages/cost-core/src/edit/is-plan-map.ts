import type { PlanValue } from './plan-edit.ts'

export type PlanMap = { readonly [key: string]: PlanValue }

export function isPlanMap(value: PlanValue | undefined): value is PlanMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
