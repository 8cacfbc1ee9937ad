import { z } from 'zod'
import { EVIDENCE } from './evidence.ts'
import { isoDay } from './iso-day.ts'
import { UNITS } from './units.ts'

/**
 * One figure with where it comes from.
 *
 * `date` is the day the source states the figure for (or was read on, where it states none), not the day the thing
 * came to market. Zero and negative values are refused: a figure that nobody knows is left out, never written as 0.
 *
 * @unit one of UNITS; the value is in that unit, never in a multiple of it
 */
export const figureSchema = z.strictObject({
  value: z.number().positive(),
  unit: z.enum(UNITS),
  source: z.string().trim().min(1),
  date: isoDay,
  evidence: z.enum(EVIDENCE),
  note: z.string().trim().min(1).exactOptional(),
})

export type Figure = Readonly<z.infer<typeof figureSchema>>
