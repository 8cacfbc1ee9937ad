import { z } from 'zod'

/** The formats a report is kept in, of those it can be made in. */
export const KEPT_FORMATS = ['pdf', 'xlsx', 'csv', 'json'] as const

export type KeptFormat = (typeof KEPT_FORMATS)[number]

/** What a report is to be, as it is kept with its run and its schedule. */
export const reportWishSchema = z.strictObject({
  formats: z
    .array(z.enum(KEPT_FORMATS))
    .min(1)
    .refine((formats) => new Set(formats).size === formats.length),
  locale: z.enum(['en', 'zh-CN']),
  /** The zone of the times in it. */
  zone: z.string().min(1).max(100),
  /** A finished run of the same version whose uncertainty it shows. */
  sourceRun: z.uuid().optional(),
  /** Where it is sent, when mail is set up. */
  recipients: z.array(z.string().max(320)).max(20),
})

export type ReportWish = z.infer<typeof reportWishSchema>
