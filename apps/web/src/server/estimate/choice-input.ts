import { FACTOR_GROUPS } from '@kilotoken/cost-core'
import { z } from 'zod'

/** What the totals count. */
export const factorsInput = z.array(z.enum(FACTOR_GROUPS)).max(FACTOR_GROUPS.length)
/** A scenario's key. */
export const scenarioInput = z.string().max(60)
/** The id of a figure of a compiled plan. */
export const figureInput = z.string().max(200)
