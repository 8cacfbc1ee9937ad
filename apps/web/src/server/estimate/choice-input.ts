import { FACTOR_GROUPS } from '@kilotoken/cost-core'
import { z } from 'zod'

/** What the totals count. */
export const factorsInput = z.array(z.enum(FACTOR_GROUPS)).max(FACTOR_GROUPS.length)
/** A scenario's key. */
export const scenarioInput = z.string().max(60)
/** A civil month a figure is traced at. */
export const monthInput = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u)
  .max(7)
/** The id of a figure of a compiled plan. */
export const figureInput = z.string().max(200)
