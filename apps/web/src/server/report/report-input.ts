import { RUN_LIMITS } from '@kilotoken/cost-core'
import { KEPT_FORMATS } from '@kilotoken/db'
import { isZone } from '@kilotoken/schedules'
import { z } from 'zod'
import { runInput } from '../run/run-input.ts'
import { textInput } from '../text-input.ts'

/** The time zone a report prints its times in. */
export const zoneInput = textInput(100).refine(isZone)

/** What a report is to be. `trials` 0: without a simulation. */
export const reportInput = {
  ...runInput,
  trials: z.union([z.literal(0), z.int().min(RUN_LIMITS.minTrials).max(RUN_LIMITS.maxTrials)]),
  formats: z
    .array(z.enum(KEPT_FORMATS))
    .min(1)
    .max(KEPT_FORMATS.length)
    .refine((formats) => new Set(formats).size === formats.length),
  locale: z.enum(['en', 'zh-CN']),
  zone: zoneInput,
  // Twice the same address is once.
  recipients: z
    .array(z.email().max(320))
    .max(20)
    .transform((addresses) => [...new Set(addresses)]),
}
