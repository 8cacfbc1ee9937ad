import { z } from 'zod'
import { accountingSchema } from './accounting-schema.ts'
import { budgetSchema } from './budget-schema.ts'
import { CURRENCIES, type Currency } from './currencies.ts'
import { FACTOR_GROUPS } from './factor-groups.ts'
import { monthOfYear } from './month-of-year.ts'
import { overheadsSchema } from './overhead-schema.ts'
import { pricesSchema } from './prices-schema.ts'
import { quantityField } from './quantity-field.ts'
import { civilMonth, keyOf, planKey, planLabel } from './small-fields.ts'
import { facilitySchema, optionSchema, staffSchema } from './supply-schema.ts'
import { uncertaintySchema } from './uncertainty-schema.ts'
import { workloadSchema } from './workload-schema.ts'

/** A figure someone published, to hold the plan's against. */
const publishedFigure = z.strictObject({
  value: z.string(),
  source: z.string().min(1),
  url: z.url({ protocol: /^https?$/u }).optional(),
  date: z.iso.date(),
})

const scenario = z.strictObject({
  label: planLabel.optional(),
  note: planLabel.optional(),
  source: z.string().optional(),
  date: z.iso.date().optional(),
  from: planKey.optional(),
  set: z.record(z.string(), z.unknown()).default({}),
  card: z.string().optional(),
  headlines: z.array(z.string()).optional(),
  published: z.record(z.string(), publishedFigure).optional(),
})

/** Rates between the plan's currency and the others, either way round. */
function rates(money: Currency) {
  const pairs = CURRENCIES.filter((other) => other !== money).flatMap((other) => [
    [
      `${money}/${other}`,
      quantityField(`${other}/${money}`, 'positive', { moves: true }).optional(),
    ] as const,
    [
      `${other}/${money}`,
      quantityField(`${money}/${other}`, 'positive', { moves: true }).optional(),
    ] as const,
  ])
  return z.strictObject(Object.fromEntries(pairs))
}

function keyed<T extends z.ZodType>(value: T) {
  return z.record(planKey, value)
}

/**
 * The plan document, version 1: strict, so that a mistyped field is an error and never silently ignored.
 *
 * Built per currency, because every money field is in the plan's own.
 */
export function planSchema(currency: Currency) {
  return z.strictObject({
    kilotoken: z.literal('plan/1'),
    key: planKey.optional(),
    name: planLabel,
    language: z.enum(['en', 'zh', 'zh-CN']).default('en'),
    horizon: z.strictObject({
      start: civilMonth,
      months: z.int().min(1).max(120),
      /** Every month 730 h, or the hours of its own days. */
      calendar: z.enum(['nominal', 'actual']).default('nominal'),
      /** Yearly tables go by it. From another month than January, a year is called by the one in which it ends. */
      fiscal_year_starts: monthOfYear.prefault('January'),
    }),
    currency: z.strictObject({
      plan: z.enum(CURRENCIES),
      show_also: z.array(z.enum(CURRENCIES)).default([]),
      rates: rates(currency).default({}),
    }),
    prices: pricesSchema.prefault({}),
    workloads: keyed(workloadSchema(currency)),
    options: keyed(optionSchema(currency)),
    facilities: keyed(facilitySchema(currency)).default({}),
    staff: keyed(staffSchema(currency)).default({}),
    overheads: overheadsSchema(currency).default({}),
    accounting: accountingSchema.prefault({}),
    strategies: keyed(z.union([keyOf('option'), keyed(keyOf('option'))])).default({}),
    base_strategy: keyOf('strategy').optional(),
    factors: z.array(z.enum(FACTOR_GROUPS)).default([...FACTOR_GROUPS]),
    uncertainty: uncertaintySchema.prefault({}),
    scenarios: keyed(scenario).default({}),
    budget: budgetSchema(currency).optional(),
  })
}

export type Plan = z.infer<ReturnType<typeof planSchema>>
export type Scenario = z.infer<typeof scenario>
