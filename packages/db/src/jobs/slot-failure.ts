import { z } from 'zod'

/**
 * Why a schedule did not even start a run when its time came.
 *
 * - `PLAN_ARCHIVED`, `LIMIT_REACHED`, `OWNER_GONE`: the team's to mend: bring the plan back, wait for runs to end, take
 *   the schedule over.
 * - `STILL_RUNNING`: the run of an earlier slot was not over. Left out as the schedule says, and no failure.
 * - `UNEXPECTED`: a fault of the program, with an id for the log. The operator's.
 */
export const SLOT_FAILURES = [
  'PLAN_ARCHIVED',
  'LIMIT_REACHED',
  'OWNER_GONE',
  'STILL_RUNNING',
  'UNEXPECTED',
] as const

export const slotFailureSchema = z.strictObject({
  code: z.enum(SLOT_FAILURES),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

export type SlotFailure = z.infer<typeof slotFailureSchema>
