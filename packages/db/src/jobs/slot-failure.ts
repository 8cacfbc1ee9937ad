import { z } from 'zod'

/**
 * Why a schedule could not even start a run when its time came. The team's to mend: bring the plan back, wait for runs
 * to end, take the schedule over.
 */
export const SLOT_FAILURES = ['PLAN_ARCHIVED', 'LIMIT_REACHED', 'OWNER_GONE'] as const

export const slotFailureSchema = z.strictObject({
  code: z.enum(SLOT_FAILURES),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

export type SlotFailure = z.infer<typeof slotFailureSchema>
