import type { z } from 'zod'
import { describeSchema } from '../edit/describe-schema.ts'
import { type FieldMeta, fieldMeta } from '../plan/field-meta.ts'
import type { Plan } from '../plan/plan-schema.ts'
import { schemaOf } from '../plan/validate-plan.ts'
import type { Domain } from '../quantity/quantity.ts'
import { type Unit, unit } from '../units/unit.ts'

/** What a field of the plan may hold. `unit` is its own, whatever unit was typed; undefined for a rate of change. */
export interface FieldDomain {
  readonly unit: Unit | undefined
  readonly domain: Domain
}

/** Parts of a field that moves: how fast, and not how much. */
const RATES: ReadonlySet<string> = new Set(['growth', 'decline'])

/**
 * The field that a path of the plan names, or is a part of (`….users.growth`, `….price.steps.2027-01`); undefined where
 * the schema has no quantity there.
 */
export function fieldDomain(plan: Plan, path: string): FieldDomain | undefined {
  let schema: z.ZodType | undefined = schemaOf(plan.currency.plan)
  let data: unknown = plan
  const parts = path.split('.')
  for (const [index, part] of parts.entries()) {
    schema = childOf(schema, data, part)
    data = isRecord(data) ? data[part] : undefined
    if (schema === undefined) return undefined
    const meta = metaOf(schema)
    if (meta?.kind === 'quantity') return partDomain(meta, parts.slice(index + 1))
  }
  return undefined
}

function partDomain(
  { unit: text, domain }: Extract<FieldMeta, { kind: 'quantity' }>,
  part: readonly string[],
): FieldDomain {
  const last = part.at(-1) ?? ''
  if (RATES.has(last)) return { unit: undefined, domain: 'real' }
  if (part[0] === 'bands' && last === 'share') return { unit: unit('%'), domain: 'fraction' }
  return { unit: unit(text), domain: part[0] === 'events' ? 'real' : domain }
}

function metaOf(schema: z.ZodType) {
  const { form } = describeSchema(schema)
  return form.is === 'field' ? form.meta : fieldMeta.get(schema)
}

function childOf(schema: z.ZodType, data: unknown, part: string): z.ZodType | undefined {
  const { form } = describeSchema(schema)
  if (form.is === 'group') return form.shape[part]
  if (form.is === 'entries') return form.value
  if (form.is !== 'variants' || !isRecord(data)) return undefined
  const variant = form.of[String(data[form.by])]
  return variant === undefined ? undefined : childOf(variant, data, part)
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null
}
