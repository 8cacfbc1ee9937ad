import type { z } from 'zod'
import type { planSchema } from '../plan/plan-schema.ts'
import { describeSchema } from './describe-schema.ts'
import { isPlanMap } from './is-plan-map.ts'
import { valueAt } from './plain-edit.ts'
import type { PlanPath, PlanValue } from './plan-edit.ts'

/** The plan document's fields at the top, each with its schema. */
export type PlanShape = ReturnType<typeof planSchema>['shape']

/** The schema of one entry of a map of entries. */
export function entrySchema(schema: z.ZodType): z.ZodType {
  const { form } = describeSchema(schema)
  return form.is === 'entries' ? form.value : schema
}

/** The map at a place; empty where there is none. */
export function mapAt(data: PlanValue | undefined, at: PlanPath): { readonly [key: string]: PlanValue } {
  const found = valueAt(data, at)
  return isPlanMap(found) ? found : {}
}
