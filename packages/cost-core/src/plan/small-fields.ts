import { z } from 'zod'
import { fieldMeta, type ReferenceTarget } from './field-meta.ts'

/** A key: chosen once, never renamed. Underscores only, so that ids are also legal names in a spreadsheet. */
export const planKey = z.string().regex(/^[a-z][a-z0-9_]{0,30}$/u, { error: 'KEY' })

/** Whether something new may be called so. */
export function isPlanKey(key: string): boolean {
  return planKey.safeParse(key).success
}

/** A key that names another part of the plan. */
export function keyOf(to: ReferenceTarget) {
  return planKey.clone().register(fieldMeta, { kind: 'reference', to })
}

/** A civil month such as `2027-04`. */
export const civilMonth = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/u, { error: 'CIVIL_MONTH' })
  .register(fieldMeta, { kind: 'month' })

/** Civil months from the first through the last: `2027-01..2027-03`. */
export const civilMonthRange = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])\.\.\d{4}-(0[1-9]|1[0-2])$/u, { error: 'CIVIL_MONTH_RANGE' })
  .register(fieldMeta, { kind: 'months' })

/** Blanks alone would leave nothing to read, and nothing to press in a list. */
const words = z.string().regex(/\S/u, { error: 'MISSING' })

/** A user's own words: one text for both languages, or one each. */
export const planLabel = z
  .union([words, z.strictObject({ en: words, zh: words })])
  .register(fieldMeta, { kind: 'label' })

export type PlanLabel = z.infer<typeof planLabel>

/** Whole months from one civil month to another; negative when the other lies before. */
export function monthsBetween(from: string, to: string): number {
  const ordinal = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
  return ordinal(to) - ordinal(from)
}

const MONTHS_OF_A_YEAR = 12

/** The civil month so many months after another. */
export function monthAfter(month: string, months: number): string {
  const ordinal = Number(month.slice(0, 4)) * MONTHS_OF_A_YEAR + Number(month.slice(5, 7)) - 1 + months
  const year = String(Math.floor(ordinal / MONTHS_OF_A_YEAR)).padStart(4, '0')
  return `${year}-${String((ordinal % MONTHS_OF_A_YEAR) + 1).padStart(2, '0')}`
}
